/** The page that the child of the demo was on: ordinary, and bright, so that black is seen. */
export const demoPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Castles and who lived in them</title>
<style>
  body { margin: 0; font: 20px/1.6 sans-serif; background: #fdf6e3; color: #223; }
  header { background: #2a6f97; color: #fff; padding: 40px 64px; }
  main { padding: 32px 64px; max-width: 44em; }
</style>
<header><h1>Castles and who lived in them</h1></header>
<main>
  <p>A castle was a home, a store and a safe place all at once. The thickest wall was the one by the gate.</p>
  <p>Cooks rose first, long before the light. Bread for eighty people takes a while.</p>
</main>
</html>`;

/** Where it is, for the browser of the demo alone. */
export const demoAddress = 'http://castles.example/';
