// Ink without a wizard: the first frame as it is given, in one <Text>, and a key handler. Nothing of ours is left out of it but
// content, state and screens.
import process from "node:process";
import { render, Text, useApp, useInput, useWindowSize } from "ink";

function Frame({ text }: Readonly<{ text: string }>) {
  const { exit } = useApp();
  useWindowSize();
  useInput((input, key) => {
    if (key.ctrl && input === "c") exit();
  });
  return <Text wrap="truncate">{text}</Text>;
}

const app = render(<Frame text={process.argv[2] ?? ""} />, {
  exitOnCtrlC: false,
  patchConsole: false,
  maxFps: 60,
});
void app.waitUntilExit().then(() => process.exit(130));
