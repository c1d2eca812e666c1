import { tellOfHelp } from '../push/tell-of-help.ts';
import { keepShell } from './keep-shell.ts';
import { takeOverWhenAsked } from './take-over-when-asked.ts';

declare const self: ServiceWorkerGlobalScope;

keepShell(self, self.__WB_MANIFEST);
takeOverWhenAsked(self);
tellOfHelp(self);
