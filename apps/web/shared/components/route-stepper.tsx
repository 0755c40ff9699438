import { Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { useWhoDecides } from './use-who-decides.js';

export interface RouteStep {
  name: string;
  roles: readonly string[];
  /** Who decides it, where it was given to one person. */
  assignedTo?: string | undefined;
  isWaiting: boolean;
  /** Whoever may decide it now. */
  waitsFor?: readonly { name: string }[] | undefined;
  decision?:
    | {
        who: string;
        onBehalfOf?: string | undefined;
        at: string;
        isSigned: boolean;
        /** The earlier version that was signed, where the step keeps that signature. */
        keptFrom?: number | undefined;
        reason?: string | undefined;
      }
    | undefined;
  voidedBecause?: string | undefined;
}

/** The way of a document: who has signed, on whose behalf, whom it waits for, and why a signature does not count any more. */
export function RouteStepper({ steps }: { steps: readonly RouteStep[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const whoDecides = useWhoDecides();
  const waiting = steps.findIndex(({ isWaiting }) => isWaiting);
  return (
    <Timeline
      active={waiting === -1 ? steps.filter(({ decision }) => decision).length - 1 : waiting}
      bulletSize={22}
      lineWidth={2}
      role="list"
      aria-label={t('route.label')}
    >
      {steps.map((step, index) => (
        <Timeline.Item
          key={`${step.name} ${index}`}
          role="listitem"
          aria-current={step.isWaiting ? 'step' : undefined}
          bullet={
            <span aria-hidden="true">
              {step.decision ? (step.decision.isSigned ? '✓' : '✕') : step.isWaiting ? '●' : '○'}
            </span>
          }
          title={step.decision?.who ?? step.assignedTo ?? whoDecides(step)}
        >
          <Text size="sm" c="dimmed">
            {sayStep(step)}
          </Text>
          {step.decision?.reason !== undefined && <Text size="sm">{step.decision.reason}</Text>}
          {step.voidedBecause !== undefined && (
            <Text size="sm" c="dimmed">
              {t('route.voided', { because: step.voidedBecause })}
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );

  function sayStep({ decision, isWaiting }: RouteStep): string {
    if (!decision) return t(isWaiting ? 'route.waiting' : 'route.later');
    const at = format.instant(decision.at);
    const says =
      decision.keptFrom === undefined
        ? t(decision.isSigned ? 'route.signed' : 'route.returned', { at })
        : t('route.kept', { at, version: decision.keptFrom });
    return decision.onBehalfOf === undefined ? says : `${says} · ${t('onBehalfOf', { name: decision.onBehalfOf })}`;
  }
}
