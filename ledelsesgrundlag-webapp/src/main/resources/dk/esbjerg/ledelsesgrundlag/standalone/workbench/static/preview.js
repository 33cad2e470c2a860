// Framed previews. In the preview of a page, what leads away from the site opens beside it, since a frame of ours shows nothing else.

/** A case beside its decision is as tall as it is, so that one thing scrolls, however much the page is enlarged. */
export function fit(frame) {
  let width = 0;
  const measure = () => {
    const page = frame.contentDocument?.documentElement;
    if (page && frame.clientWidth !== width) {
      width = frame.clientWidth;
      frame.style.height = '';
      frame.style.height = `${page.scrollHeight + 2}px`;
    }
  };
  frame.addEventListener('load', () => { width = 0; measure(); });
  new ResizeObserver(measure).observe(frame);
  measure();
}

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
