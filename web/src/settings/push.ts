import { api, sent } from '../api/client';

/** Why this browser can't be told; null when it can. */
export function pushMissing(): 'insecure' | 'unsupported' | 'refused' | null {
  if (!globalThis.isSecureContext) return 'insecure';
  if (
    !('serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis)
  )
    return 'unsupported';
  return Notification.permission === 'denied' ? 'refused' : null;
}

/** Lets this browser be told; false when the person said no to it. */
export async function pushOn(key: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const worker = await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  const before = await worker.pushManager.getSubscription();
  await before?.unsubscribe(); // it may be another house's, or one whose key is gone
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  const { endpoint, keys } = subscription.toJSON();
  const body = { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' };
  await sent(api.POST('/notices/devices', { body }));
  return true;
}

/** Ends what this browser subscribed to. */
export async function pushOff(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration('/');
  const subscription = await worker?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}
