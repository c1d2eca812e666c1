// A bare overlay: black when the bottom right corner is pressed, and a message to the worker. Nothing else.
const black = document.createElement('div');
black.style.cssText = 'position:fixed;inset:0;background:#000;z-index:2147483647;display:none';
document.documentElement.append(black);
addEventListener(
  'pointerdown',
  (event) => {
    if (event.clientX < innerWidth - 320 || event.clientY < innerHeight - 160) return;
    black.style.display = 'block';
    chrome.runtime.sendMessage({ id: crypto.getRandomValues(new Uint32Array(4)).join('-') });
  },
  true,
);
