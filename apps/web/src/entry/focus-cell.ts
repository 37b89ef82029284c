/** Moves the focus to a cell once it is there. */
export function focusCell(key: string): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(`[data-cell="${CSS.escape(key)}"]`);
    field?.focus();
    field?.select();
  });
}

/** Moves the focus to the next open cell above or below. */
export function focusBeside(from: HTMLElement, steps: number): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-cell]')];
  const next = fields[fields.findIndex((field) => field === from) + steps];
  next?.focus();
  next?.select();
}
