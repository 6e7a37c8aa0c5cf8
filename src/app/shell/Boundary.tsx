import { Component, type ReactNode } from 'react';

type BoundaryProps = {
  /** What is said in place of a part that failed; where it is empty, nothing. */
  readonly instead: string;
  /** When this is another, a part that failed is tried once more. */
  readonly attempt?: unknown;
  readonly children: ReactNode;
};

type BoundaryState = { readonly hasFailed: boolean; readonly attempt: unknown };

/** Keeps the rest of the page standing when one part of it fails. React has this only as a class. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false, attempt: this.props.attempt };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ attempt }: BoundaryProps, before: BoundaryState) {
    return attempt === before.attempt ? null : { hasFailed: false, attempt };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return this.props.instead === '' ? null : <p role="alert">{this.props.instead}</p>;
  }
}
