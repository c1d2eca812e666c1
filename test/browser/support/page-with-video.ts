/**
 * A page that records a second of moving picture and tone for itself when its button is clicked, plays that round and round, and is
 * called "Playing" from then on.
 */
export const pageWithVideo = `<!doctype html><title>Film</title><button>Play</button><video loop></video><script>
document.querySelector('button').onclick = () => {
  const canvas = document.createElement('canvas');
  const paint = canvas.getContext('2d');
  let frame = 0;
  const painting = setInterval(() => {
    paint.fillStyle = ++frame % 2 ? 'teal' : 'navy';
    paint.fillRect(0, 0, 300, 150);
  }, 40);
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const track = audio.createMediaStreamDestination();
  tone.connect(track);
  tone.start();
  const stream = canvas.captureStream(25);
  stream.addTrack(track.stream.getAudioTracks()[0]);
  const recorder = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp8,opus' });
  const parts = [];
  recorder.ondataavailable = (event) => parts.push(event.data);
  recorder.onstop = async () => {
    clearInterval(painting);
    tone.stop();
    const video = document.querySelector('video');
    video.src = URL.createObjectURL(new Blob(parts));
    await video.play();
    document.title = 'Playing';
  };
  recorder.start();
  setTimeout(() => recorder.stop(), 1000);
};</script>`;
