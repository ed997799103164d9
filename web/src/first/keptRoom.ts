const key = 'first.room';

/** How high the first steps were when they were last on the page here; their room is kept free until they come. */
export function roomKept(): number {
  try {
    const height = Number(localStorage.getItem(key));
    return height > 0 && height < 2000 ? height : 0;
  } catch {
    return 0; // a browser that keeps nothing
  }
}

/** Keeps how high they are; 0 when they are put away. */
export function keepRoom(height: number): void {
  try {
    if (height > 0) localStorage.setItem(key, String(Math.round(height)));
    else localStorage.removeItem(key);
  } catch {
    // a browser that keeps nothing
  }
}
