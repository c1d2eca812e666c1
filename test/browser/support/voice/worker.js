// Keeps every utterance, and has said it as soon as the test lets it (`storage.local.patient` holds it back).
const keep = async (said) => {
  const { utterances = [] } = await chrome.storage.local.get('utterances');
  await chrome.storage.local.set({ utterances: [...utterances, said] });
};
chrome.ttsEngine.onSpeak.addListener(async (words, { voiceName, lang }, sendEvent) => {
  sendEvent({ type: 'start', charIndex: 0 });
  await keep({ words, voiceName, lang });
  const { patient } = await chrome.storage.local.get('patient');
  if (!patient) sendEvent({ type: 'end', charIndex: words.length });
});
chrome.ttsEngine.onStop.addListener(() => undefined);
