// The framed preview: what leads away from the site opens beside it, since a frame of ours shows nothing else.

export function startPreview(frame) {
  const watch = () => frame.contentDocument?.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    if (link && link.origin !== location.origin) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  }, true);
  frame.addEventListener('load', watch);
  watch();
}
