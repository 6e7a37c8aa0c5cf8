// The same in Vue: a template with the element in it.

import { createApp, defineComponent, ref, type GlobalComponents } from 'vue';
import { pageAt, type Rates, type State } from 'patient-flow-embed';

pageAt(document.documentElement.dataset['page'] ?? '');

const Host = defineComponent({
  setup() {
    const rates = ref<Rates | undefined>({ eligible: 75 });
    return {
      rates,
      toReported: () => {
        rates.value = undefined;
      },
      show: ({ detail }: CustomEvent<State>) => {
        document.title = JSON.stringify(detail.rates);
      },
    };
  },
  template: `
    <button type="button" @click="toReported">As reported</button>
    <patient-flow :rates="rates" :n="1000" theme="light" :frozen="false" label="In Vue"
      @patient-flow-change="show"></patient-flow>`,
});

const app = createApp(Host);
app.config.compilerOptions.isCustomElement = (tag) => tag === 'patient-flow';
const place = document.createElement('div');
document.body.append(place);
app.mount(place);

/** What a template may give the element, as the tools for templates look it up. */
type Props = InstanceType<GlobalComponents['patient-flow']>['$props'];
export const given: Props = {
  rates: { eligible: 75 },
  class: 'flow',
  onPatientFlowChange: ({ detail }) => detail.rates,
};
// @ts-expect-error -- there are two themes
export const refused: Props = { theme: 'blue' };
