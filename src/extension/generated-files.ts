import { managedSchema } from '../domain/policy/managed-schema.ts';
import { rulesInPackage } from './access/rules/rules-in-package.ts';

type EmitFile = (file: { type: 'asset'; fileName: string; source: string }) => unknown;

/**
 * Writes the two files of the package that are made from code, as a plugin of its build.
 *
 * @param fontLicence the text that goes wherever the font goes (SIL Open Font License).
 */
export function generatedFiles(fontLicence: string) {
  return {
    name: 'lids-down-generated-files',
    generateBundle(this: { emitFile: EmitFile }) {
      const emit = (fileName: string, content: unknown) =>
        this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(content, null, 2)}\n` });
      this.emitFile({ type: 'asset', fileName: 'assets/andika-licence.txt', source: fontLicence });
      emit('managed_schema.json', managedSchema());
      emit('access/rules-in-package.json', rulesInPackage());
    },
  };
}
