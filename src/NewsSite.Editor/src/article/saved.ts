import { forgetCopy } from './localCopy';

/** After a save the server names, in the address, the copy that it has saved. */
export function forgetSaved(storage: () => Storage): void {
  const address = new URL(location.href);
  const sent = address.searchParams.get('saved');
  if (sent === null) return;
  forgetCopy(sent, storage);
  address.searchParams.delete('saved');
  history.replaceState(history.state, '', address);
}
