import {
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { DecisionKind } from '#approvals/approval.js';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { CommentId, CycleId, DocumentId, OrganisationId, PersonId, RunId } from '#approvals/ids.js';
import type { Route } from '#approvals/route.js';

/** Something that people sign, of one of the kinds of `libs/approvals/document-kinds`. */
@Entity('documents')
export class Document {
  @PrimaryGeneratedColumn('uuid') id!: DocumentId;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: OrganisationId;
  @Column('text') kind!: DocumentKind;
  @Column('uuid', { name: 'cycle_id', nullable: true }) cycleId!: CycleId | null;
  /** The month that it is about; of a pay scheme, the month from which it is in force. */
  @Column('char', { length: 7 }) month!: string;
  /** Whose plan it is. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: PersonId | null;
  @Column('uuid', { name: 'payroll_run_id', nullable: true }) payrollRunId!: RunId | null;
  /** Of which pay scheme this is which version: a new version of a scheme is a new document. */
  @Column('text', { name: 'scheme_code', nullable: true }) schemeCode!: string | null;
  @Column('integer', { name: 'scheme_version', nullable: true }) schemeVersion!: number | null;
  /** What a document of a later kind is about: `about` of the kind, and an id or a key. */
  @Column('text', { name: 'subject_kind', nullable: true }) subjectKind!: string | null;
  @Column('text', { name: 'subject_key', nullable: true }) subjectKey!: string | null;
  @Column('text', { default: 'drafting' }) status!: ApprovalStatus;
  @Column('integer', { name: 'latest_version', default: 0 }) latestVersion!: number;
  @Column('integer', { name: 'submitted_version', nullable: true }) submittedVersion!: number | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;

  @OneToMany('DocumentVersion', 'document')
  versions!: Relation<DocumentVersion>[];
}

/** What was written, once; submitting freezes it together with its SHA-256. */
@Entity('document_versions')
export class DocumentVersion {
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: DocumentId;
  @PrimaryColumn('integer') version!: number;
  @Column('jsonb') content!: unknown;
  @Column('char', { length: 64 }) sha256!: string;
  /** What the hash covers: 1 the content alone, 2 what the document is about as well. */
  @Column('smallint', { name: 'hash_format', default: 1 }) hashFormat!: number;
  @Column('uuid', { name: 'drafted_by' }) draftedBy!: string;
  @Column('timestamptz', { name: 'drafted_at' }) draftedAt!: Date;
  @Column('uuid', { name: 'submitted_by', nullable: true }) submittedBy!: string | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  /** The route as it stood when the version was submitted. */
  @Column('jsonb', { nullable: true }) route!: Route | null;

  @ManyToOne(() => Document, (document) => document.versions)
  @JoinColumn({ name: 'document_id' })
  document!: Relation<Document>;
}

/** One person's signature or return of one step; written once. */
@Entity('decisions')
export class DecisionRecord {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid', { name: 'document_id' }) documentId!: DocumentId;
  @Column('integer') version!: number;
  @Column('integer') position!: number;
  @Column('text') step!: string;
  @Column('text') decision!: DecisionKind;
  @Column('uuid', { name: 'actor_id' }) actorId!: PersonId;
  /** The principal whose delegate the actor was, and the delegation by which. */
  @Column('uuid', { name: 'on_behalf_of', nullable: true }) onBehalfOf!: PersonId | null;
  @Column('uuid', { name: 'delegation_id', nullable: true }) delegationId!: string | null;
  @Column('char', { length: 64 }) sha256!: string;
  /** The earlier version that the actor had before their eyes, whose signature the step has kept. */
  @Column('integer', { name: 'kept_from', nullable: true }) keptFrom!: number | null;
  @Column('uuid', { name: 'comment_id', nullable: true }) commentId!: CommentId | null;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
}
