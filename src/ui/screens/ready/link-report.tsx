import { BadgeCheck, CircleHelp, type IconNode, OctagonX, Store, TriangleAlert } from 'lucide';
import type { LinkReport, LinkVerdict } from '../../../core/links/index.ts';
import type { LinkMessages } from '../../../messages/links.ts';
import { Icon } from '../../parts/icon.tsx';
import { fill } from '../../wording.ts';

const icons: Record<LinkVerdict, IconNode> = {
  official: BadgeCheck,
  listed: TriangleAlert,
  store: Store,
  imitation: OctagonX,
  suspicious: OctagonX,
  unknown: CircleHelp,
  unreadable: CircleHelp,
};

const looks: Partial<Record<LinkVerdict, string>> = {
  official: 'good',
  store: 'good',
  listed: 'odd',
  imitation: 'bad',
  suspicious: 'bad',
};

/** Whose an address really is, and what stands out about it. */
export function LinkReportCard({ report, say }: { readonly report: LinkReport; readonly say: LinkMessages }) {
  const { verdict, owner, signs } = report;
  const { title, body } = say.verdicts[verdict];
  return (
    <section class={`link-report link-report-${looks[verdict] ?? 'plain'}`}>
      <h2>
        <Icon icon={icons[verdict]} />
        <span>{fill(title, { owner: owner?.owner ?? '' })}</span>
      </h2>
      <Host report={report} say={say} />
      <p>{body}</p>
      {signs.length > 0 && (
        <>
          <h3>{say.why}</h3>
          <ul class="todo">
            {signs.map(({ id, facts }) => (
              <li key={id + (facts.owner ?? '')}>{fill(say.signs[id], { owner: '', part: '', ...facts })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The registrable domain stands out of its host: it alone says whose it is. */
function Host({ report: { text, host, domain }, say }: { readonly report: LinkReport; readonly say: LinkMessages }) {
  if (domain === null) return <p class="link-host">{text}</p>;
  const before = host.endsWith(domain) ? host.slice(0, host.length - domain.length) : '';
  return (
    <p>
      <span class="hint">{say.belongsTo}</span>
      <span class="link-host link-domain">
        {before !== '' && <span>{before}</span>}
        <strong>{domain}</strong>
      </span>
    </p>
  );
}
