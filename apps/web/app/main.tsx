import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '@mantine/core/styles.css';
import '../shared/theme/premia.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../shared/api/query-client.js';
import { startWords } from '../shared/language/words.js';
import { sessionQuery } from '../shared/session/session.js';
import { App } from './app.js';

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
// What locks the scrolling under dialogs adds a style of its own, which the policy refuses without it.
setNonce(nonce);
// Whose page it is does not wait for the words that it is drawn with.
void queryClient.prefetchQuery(sessionQuery);
// Not awaited at the top: the bundler would leave each part that screens share a file of its own, a hundred for the first page.
void startWords().then(() => createRoot(document.getElementById('root')!).render(<App nonce={nonce} />));
