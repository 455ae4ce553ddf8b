// React and its reconciler without Ink: one text, mounted as Ink mounts it, and printed as it is.
import { createContext, createElement } from "react";
import createReconciler from "react-reconciler";
import { DefaultEventPriority, LegacyRoot, NoEventPriority } from "react-reconciler/constants.js";
import { untilCtrlC } from "./until-ctrl-c.mjs";

const nothing = () => {};
const none = () => null;
const no = () => false;
let priority = NoEventPriority;

const reconciler = createReconciler({
  supportsMutation: true,
  supportsPersistence: false,
  supportsHydration: false,
  supportsMicrotasks: true,
  isPrimaryRenderer: true,
  scheduleMicrotask: queueMicrotask,
  scheduleTimeout: setTimeout,
  cancelTimeout: clearTimeout,
  noTimeout: -1,
  getRootHostContext: () => ({}),
  getChildHostContext: (context) => context,
  getPublicInstance: (instance) => instance,
  getInstanceFromNode: none,
  prepareForCommit: none,
  resetAfterCommit: (root) => process.stdout.write(`${root.text}\n`),
  clearContainer: no,
  shouldSetTextContent: no,
  finalizeInitialChildren: no,
  createInstance: () => ({ text: "" }),
  createTextInstance: (text) => ({ text }),
  appendInitialChild: append,
  appendChild: append,
  appendChildToContainer: append,
  detachDeletedInstance: nothing,
  setCurrentUpdatePriority: (next) => {
    priority = next;
  },
  getCurrentUpdatePriority: () => priority,
  resolveUpdatePriority: () => priority || DefaultEventPriority,
  resolveEventType: none,
  resolveEventTimeStamp: () => -1.1,
  shouldAttemptEagerTransition: no,
  trackSchedulerEvent: nothing,
  maySuspendCommit: no,
  maySuspendCommitOnUpdate: no,
  maySuspendCommitInSyncRender: no,
  HostTransitionContext: createContext(null),
  NotPendingTransition: undefined,
});

function append(parent, child) {
  parent.text = child.text;
}

untilCtrlC();
const root = reconciler.createContainer(
  { text: "" },
  LegacyRoot,
  null,
  false,
  null,
  "id",
  nothing,
  nothing,
  nothing,
  nothing,
  null,
);
reconciler.updateContainerSync(createElement("text", null, process.argv[2]), root, null, nothing);
reconciler.flushSyncWork();
