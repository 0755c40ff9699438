import { Group, Text, Tree, useTree, type TreeNodeData } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../api/use-statement.js';

/** Every step of a calculation as a tree: opened with Enter, the arrows or a press. */
export function StepsTree({ trace }: { trace: Step }) {
  const { t } = useTranslation('statements');
  const nodes = useMemo(() => [nodeOf(trace, '0')], [trace]);
  const tree = useTree({ initialExpandedState: { '0': true } });
  return (
    <Tree
      aria-label={t('everyStep')}
      data={nodes}
      tree={tree}
      levelOffset="lg"
      renderNode={({ node, expanded, hasChildren, elementProps }) => (
        <Group gap={6} py={4} wrap="nowrap" align="flex-start" {...elementProps}>
          <Text span w={12} aria-hidden="true" c="dimmed" style={{ flexShrink: 0 }}>
            {hasChildren ? (expanded ? '▾' : '▸') : ''}
          </Text>
          {node.label}
        </Group>
      )}
    />
  );
}

function nodeOf(step: Step, value: string): TreeNodeData {
  return {
    value,
    label: <StepWords step={step} />,
    children: step.children.map((child, index) => nodeOf(child, `${value}.${index}`)),
  };
}

function StepWords({ step: { label, formula, substituted, resultText, explanation, rounding } }: { step: Step }) {
  return (
    <div>
      <Text span size="sm" fw={600}>
        {label}
      </Text>{' '}
      <Text span size="sm">
        {[substituted || formula, resultText].filter(Boolean).join(' = ')}
      </Text>
      {[explanation, rounding].filter(Boolean).map((words) => (
        <Text key={words} size="xs" c="dimmed">
          {words}
        </Text>
      ))}
    </div>
  );
}
