import '@fontsource-variable/inter/wght.css';
import './styles/mantine.css';
import './styles/tokens.css';
import './styles/base.css';
import { Button, createTheme, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.js';
import { restoreSession } from './api/session.js';
import { App } from './App.js';
import { startWords } from './words/i18n.js';

const IRIS = [
  '#efebff',
  '#dcd4fb',
  '#c2b5f5',
  '#a996ff',
  '#8a72e6',
  '#6f55d3',
  '#5b3fc4',
  '#4c33aa',
  '#3d298a',
  '#2e1f69',
] as const;

const theme = createTheme({
  primaryColor: 'iris',
  colors: { iris: IRIS },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  defaultRadius: 6,
  cursorType: 'pointer',
  components: {
    // Mantine writes white on filled buttons in both schemes.
    Button: Button.extend({
      vars: (_theme, { variant = 'filled' }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--on-accent)' } : {},
      }),
    }),
  },
});

await Promise.all([startWords(), restoreSession().catch(() => undefined)]);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
