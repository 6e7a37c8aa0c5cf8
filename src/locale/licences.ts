// What stands above the licences of what is built in.

export const madeWithOthers =
  'Patient Flow is made with the work of others. These are their licences; its own is that in LICENSE of its source.';
