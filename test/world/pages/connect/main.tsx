import { createRoot } from 'react-dom/client';
import { App } from './App';
import './connect.css';

// A session as platforms keep it: nothing of it is anybody else's business.
localStorage.setItem('session', 'PLANTED-SESSION-4F7C9A');

const place = document.getElementById('app');
if (place) createRoot(place).render(<App />);
