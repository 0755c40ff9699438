import { Component, type ReactNode } from 'react';
import { ScreenError } from './screen-error.js';

/** What fails to be drawn says so in its place; everything around it works on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <ScreenError error={error} retry={() => this.setState({ error: undefined })} />;
  }
}
