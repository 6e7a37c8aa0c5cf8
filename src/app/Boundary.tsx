import { Component, type ReactNode } from 'react';

type BoundaryProps = {
  /** What is said in place of a part that failed. */
  readonly instead: string;
  readonly children: ReactNode;
};

/** Keeps the rest of the page standing when one part of it fails. React has this only as a class. */
export class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <p role="alert">{this.props.instead}</p> : this.props.children;
  }
}
