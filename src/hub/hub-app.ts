import { Hono } from 'hono';
import { CodedError } from '../contracts/errors/coded-error.ts';
import { deviceRoutes, type DeviceParts } from './devices/device-routes.ts';
import { enrolmentRoutes, type EnrolmentParts } from './devices/enrolment-routes.ts';
import { drillRoutes, type DrillParts } from './drills/drill-routes.ts';
import { figureRoutes, type FigureParts } from './figures/figure-routes.ts';
import type { HubLog } from './hub-log.ts';
import { incidentRoutes, type IncidentParts } from './incidents/incident-routes.ts';
import { outcomeRoutes } from './incidents/outcome-routes.ts';
import { storyRoutes } from './incidents/story-routes.ts';
import { intakeRoutes, type IntakeParts } from './intake/intake-routes.ts';
import { liftKeyRoutes, type LiftKeyParts } from './lifting/lift-key-routes.ts';
import { lessonRoutes, type LessonParts } from './lessons/lesson-routes.ts';
import { wishRoutes } from './lessons/wish-routes.ts';
import { streamRoutes, type StreamParts } from './live/stream-routes.ts';
import { noticeRoutes, type NoticeRouteParts } from './notices/notice-routes.ts';
import { adultRoutes, type AdultParts } from './people/adult-routes.ts';
import { ownSignInRoutes, type OwnSignInParts } from './people/own-sign-in-routes.ts';
import { passkeySignInRoutes } from './people/passkey-sign-in-routes.ts';
import { peopleRoutes, type PeopleParts } from './people/people-routes.ts';
import { logRoutes } from './log/log-routes.ts';
import { lookRoutes } from './log/look-routes.ts';
import { reopeningRoutes } from './reopening/reopening-routes.ts';
import { digestRoutes, type DigestParts } from './reports/digest-routes.ts';
import { pushRoutes, type PushParts } from './push/push-routes.ts';
import { policyRoutes, type PolicyParts } from './policy/policy-routes.ts';
import { providerRoutes, type ProviderParts } from './people/provider-routes.ts';
import { sealedAccountRoutes, type SealedAccountParts } from './people/sealed-account-routes.ts';
import { secondFactorRuleRoutes } from './people/second-factor-rule-routes.ts';
import { secondFactorRoutes } from './people/second-factor-routes.ts';
import { registerRoutes } from './register/register-routes.ts';
import { schoolBrowserRoutes } from './register/school-browser-routes.ts';
import { answerError, errorAnswer } from './web/answer-error.ts';
import { companionFiles } from './web/companion-files.ts';
import { extensionDownload, type ExtensionPackage } from './web/extension-download.ts';
import type { HubEnv } from './web/hub-env.ts';
import { hubHeaders } from './web/hub-headers.ts';
import type { RunningRequests } from './web/running-requests.ts';

export type HubAppParts = IntakeParts &
  EnrolmentParts &
  StreamParts &
  PeopleParts &
  AdultParts &
  OwnSignInParts &
  ProviderParts &
  SealedAccountParts &
  IncidentParts &
  LessonParts &
  LiftKeyParts &
  NoticeRouteParts &
  DigestParts &
  PolicyParts &
  DrillParts &
  FigureParts &
  DeviceParts &
  PushParts & {
    https: boolean;
    companionFolder: string;
    extensionPackage: ExtensionPackage | undefined;
    running: RunningRequests;
    log: HubLog;
  };

/** Every route of the hub, on web standards: it needs no port. */
export function hubApp(parts: HubAppParts): Hono<HubEnv> {
  const app = new Hono<HubEnv>();
  app.onError(answerError(parts.log));
  app.notFound(() => errorAnswer(new CodedError('route-unknown')));
  app.use(hubHeaders(parts.https));
  app.use(parts.running.middleware);
  app.use('/api/*', async (context, next) => {
    context.header('cache-control', 'no-store');
    await next();
  });
  app.get('/healthz', (context) => context.text('ok'));
  app.route('/', intakeRoutes(parts));
  app.route('/', enrolmentRoutes(parts));
  app.route('/', deviceRoutes(parts));
  app.route('/', streamRoutes(parts));
  app.route('/', peopleRoutes(parts));
  app.route('/', secondFactorRoutes(parts));
  app.route('/', passkeySignInRoutes(parts));
  app.route('/', ownSignInRoutes(parts));
  app.route('/', providerRoutes(parts));
  app.route('/', sealedAccountRoutes(parts));
  app.route('/', secondFactorRuleRoutes(parts));
  app.route('/', adultRoutes(parts));
  app.route('/', incidentRoutes(parts));
  app.route('/', reopeningRoutes(parts));
  app.route('/', logRoutes(parts));
  app.route('/', lookRoutes(parts));
  app.route('/', outcomeRoutes(parts));
  app.route('/', storyRoutes(parts));
  app.route('/', lessonRoutes(parts));
  app.route('/', wishRoutes(parts));
  app.route('/', liftKeyRoutes(parts));
  app.route('/', registerRoutes(parts));
  app.route('/', schoolBrowserRoutes(parts));
  app.route('/', noticeRoutes(parts));
  app.route('/', digestRoutes(parts));
  app.route('/', pushRoutes(parts));
  app.route('/', policyRoutes(parts));
  app.route('/', drillRoutes(parts));
  app.route('/', figureRoutes(parts));
  if (parts.extensionPackage) app.route('/', extensionDownload(parts.extensionPackage, parts.publicAddress));
  app.route('/', companionFiles(parts.companionFolder));
  return app;
}
