// The line to the server: events as they come, and a new line whenever one breaks or falls silent.

const SILENCE_MILLISECONDS = 10_000;
const FIRST_WAIT_MILLISECONDS = 1_000;
const LONGEST_WAIT_MILLISECONDS = 15_000;

/**
 * Follows a run, or the newest at any time where it is empty; answers how to stop.
 * The listener has figures(run), trouble(code) and line(state), with "live" or "lost".
 */
export function follow(run, listener) {
  const address = run ? `/events?run=${encodeURIComponent(run)}` : "/events";
  let source = null;
  let watchdog = 0;
  let pause = 0;
  let wait = FIRST_WAIT_MILLISECONDS;

  const heard = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(again, SILENCE_MILLISECONDS);
    wait = FIRST_WAIT_MILLISECONDS;
    listener.line("live");
  };
  const stop = () => {
    clearTimeout(watchdog);
    clearTimeout(pause);
    source?.close();
  };
  // The browser's own attempts end for good at an answer that is no stream, such as a proxy's 502.
  const again = () => {
    stop();
    listener.line("lost");
    pause = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS);
  };
  const open = () => {
    source = new EventSource(address);
    source.addEventListener("figures", (event) => {
      heard();
      listener.figures(JSON.parse(event.data));
    });
    source.addEventListener("trouble", (event) => {
      heard();
      listener.trouble(JSON.parse(event.data).code);
    });
    source.addEventListener("error", again);
  };
  open();
  return stop;
}
