/** @jsxImportSource react */
// The same in React 19: properties, attributes and events of the element in JSX.

import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { pageAt, type Rates } from 'patient-flow-embed';

pageAt(document.documentElement.dataset['page'] ?? '');

function Host() {
  const [rates, setRates] = useState<Rates | undefined>({ eligible: 75 });
  return (
    <>
      <button type="button" onClick={() => setRates(undefined)}>
        As reported
      </button>
      <patient-flow
        rates={rates}
        n={1000}
        theme="light"
        frozen={false}
        label="In React"
        className="flow"
        onpatient-flow-change={({ detail }) => {
          document.title = JSON.stringify(detail.rates);
        }}
      />
    </>
  );
}

const place = document.createElement('div');
document.body.append(place);
createRoot(place).render(<Host />);

/** Is no page: says what the types refuse. */
export const refused = [
  // @ts-expect-error -- there are two themes
  <patient-flow key="theme" theme="blue" />,
  // @ts-expect-error -- rates are numbers
  <patient-flow key="rates" rates={{ eligible: '75' }} />,
];
