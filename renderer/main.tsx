import '@mantine/core/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './look/fonts.css';
import './look/look.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { Surroundings } from './Surroundings.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Surroundings>
      <App />
    </Surroundings>
  </StrictMode>,
);
