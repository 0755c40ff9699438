import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';

@Entity('departments')
export class Department {
  @PrimaryGeneratedColumn('uuid') id!: DepartmentId;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: OrganisationId;
  @Column('text') name!: string;
  /** The first day on which it is there; the day on which it was added, where nobody said. */
  @Column('date', { name: 'began_on' }) beganOn!: string;
  /** The department above it. */
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}

/** Somebody with a login. What they are in the company, and when, is in the dated entries of the staff. */
@Entity('people')
export class Person {
  @PrimaryGeneratedColumn('uuid') id!: PersonId;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: OrganisationId;
  @Column('text') name!: string;
  @Column('text') login!: string;
  /** Absent until the person has chosen a password by an invitation. */
  @Column('text', { name: 'password_hash', nullable: true, select: false }) passwordHash!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
