/** A page whose main thread never rests: tasks of 30 ms, back to back. */
export const busyPage = `<!doctype html><title>Busy</title><body style="background:#fff"><p>Busy
<script>
function work() { for (const end = performance.now() + 30; performance.now() < end; ); setTimeout(work, 0); }
addEventListener('load', work);
</script>`;
