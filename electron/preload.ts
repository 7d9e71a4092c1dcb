import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('ownWords', {
  call: (message: string): Promise<string> => ipcRenderer.invoke('own-words:call', message),
});
