import { describe, expect, it } from 'vitest';
import { notices } from '../../src/build/thirdParty.ts';

describe('the licences of what is built in', () => {
  it('are told by name and version with the text that comes with them, each text once', () => {
    const text = notices([
      'node_modules/react-dom',
      'node_modules/react',
      'node_modules/d3-sankey',
    ]);
    expect(text).toMatch(/^react [\d.]+ \(MIT\)\nreact-dom [\d.]+ \(MIT\)\n\nMIT License/m);
    expect(text).toMatch(/^d3-sankey [\d.]+ \(BSD-3-Clause\)\n\nCopyright 2015, Mike Bostock/m);
    expect(text.match(/MIT License/g)).toHaveLength(1);
  });

  it('are not told of a package that is not in the lock file, but said to be missing', () => {
    expect(() => notices(['node_modules/left-pad'])).toThrow('node_modules/left-pad');
  });
});
