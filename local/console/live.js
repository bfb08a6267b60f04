/** Milliseconds between two looks while nobody tells of changes. */
const pollingInterval = 2000;

/**
 * Calls `onChange` whenever the run tells that something has changed, and every two seconds as long as it cannot be heard.
 * A page that nobody sees listens to nothing, so that many open pages do not use up the browser's connections.
 */
export function follow(onChange) {
  let source;
  let polling;
  const stopPolling = () => {
    clearInterval(polling);
    polling = undefined;
  };
  const listen = () => {
    source = new EventSource('events');
    source.addEventListener('open', stopPolling);
    source.addEventListener('change', onChange);
    source.addEventListener('error', () => {
      polling ??= setInterval(() => {
        onChange();
        if (source.readyState === EventSource.CLOSED) listen();
      }, pollingInterval);
    });
  };
  const leave = () => {
    source?.close();
    stopPolling();
  };
  document.addEventListener('visibilitychange', () => {
    leave();
    if (document.visibilityState === 'visible') listen();
  });
  listen();
}
