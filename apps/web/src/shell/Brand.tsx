import IconStack2 from '@tabler/icons-react/icons/IconStack2';
import classes from './shell.module.css';

export function Brand() {
  return (
    <div className={classes.brand}>
      <IconStack2 size={19} stroke={1.75} />
      <span>Strata</span>
    </div>
  );
}
