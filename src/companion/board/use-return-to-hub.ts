import { useEffect } from 'preact/hooks';
import type { AlertSound } from '../sound/alert-sound.ts';
import type { LiveBoard } from './live-board.ts';

/** Whatever suggests that the line or the loudspeaker works again is taken at once, without waiting. */
export function useReturnToHub(board: LiveBoard, sound: AlertSound): void {
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const personPresent = (): void => void sound.notePersonPresent();
    window.addEventListener('online', board.tryNow, { signal });
    document.addEventListener('visibilitychange', board.tryNow, { signal });
    document.addEventListener('pointerup', personPresent, { signal });
    document.addEventListener('keydown', personPresent, { signal });
    return () => end.abort();
  }, []);
}
