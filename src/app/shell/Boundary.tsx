import { Component, type ReactNode } from 'react';

type BoundaryProps = {
  /** What is said in place of a part that failed; where it is empty, nothing. */
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
    if (!this.state.hasFailed) return this.props.children;
    return this.props.instead === '' ? null : <p role="alert">{this.props.instead}</p>;
  }
}
