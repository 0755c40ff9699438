const key = 'premia-single-keys';

/** Whether single keys act (WCAG 2.1.4): some people speak or tap keys by accident. */
export const singleKeys = {
  areOn(): boolean {
    try {
      return localStorage.getItem(key) !== 'off';
    } catch {
      return true;
    }
  },
  switch(on: boolean): void {
    localStorage.setItem(key, on ? 'on' : 'off');
  },
};
