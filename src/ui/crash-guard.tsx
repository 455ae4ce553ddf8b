import { Component, type ReactNode } from "react";

type CrashGuardProps = Readonly<{ onCrash: (error: unknown) => void; children: ReactNode }>;

/** Ends the session on a bug in what it shows, instead of drawing it on the screen as Ink would. React wants a class for this. */
export class CrashGuard extends Component<CrashGuardProps, Readonly<{ crashed: boolean }>> {
  override state = { crashed: false };

  static getDerivedStateFromError(): Readonly<{ crashed: boolean }> {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onCrash(error);
  }

  override render(): ReactNode {
    return this.state.crashed ? null : this.props.children;
  }
}
