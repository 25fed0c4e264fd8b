// Arco still calls the root API of React 17; its own adapter brings it to React 19.
import '@arco-design/web-react/es/_util/react-19-adapter';
import '@arco-design/web-react/dist/css/arco.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './okx.css';

const place = document.getElementById('app');
if (place) createRoot(place).render(<App />);
