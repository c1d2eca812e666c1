export function dependenciesMatch(root: string): boolean;
