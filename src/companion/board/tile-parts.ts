/** A class fits into one part; of a whole school, two or three are in sight. */
const rowsOfPart = 8;

/**
 * Whole rows of tiles taken together: for each part, and not for each of hundreds of tiles, the browser looks whether it is in sight.
 *
 * @param columns tiles in a row.
 */
export function tileParts<T>(tiles: readonly T[], columns: number): T[][] {
  const size = columns * rowsOfPart;
  return Array.from({ length: Math.ceil(tiles.length / size) }, (_, part) =>
    tiles.slice(part * size, (part + 1) * size),
  );
}
