import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '@mantine/core/styles.css';
import '../shared/theme/premia.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { startWords } from '../shared/language/words.js';
import { App } from './app.js';

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
// What locks the scrolling under dialogs adds a style of its own, which the policy refuses without it.
setNonce(nonce);
await startWords();
createRoot(document.getElementById('root')!).render(<App nonce={nonce} />);
