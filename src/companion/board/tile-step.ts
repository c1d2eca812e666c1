/**
 * Where a key leads on the grid of tiles.
 *
 * @returns the index of the next tile, or undefined for a key that is not for moving or leads nowhere.
 */
export function tileStep(key: string, index: number, count: number, columns: number): number | undefined {
  const next = stepTo(key, index, count, columns);
  return next !== undefined && next >= 0 && next < count && next !== index ? next : undefined;
}

function stepTo(key: string, index: number, count: number, columns: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return index + 1;
    case 'ArrowLeft':
      return index - 1;
    case 'ArrowDown':
      return index + columns;
    case 'ArrowUp':
      return index - columns;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
