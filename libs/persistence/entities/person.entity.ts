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
import type { Role } from '#approvals/role.js';

@Entity('departments')
export class Department {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') name!: string;
  /** The first day on which it is there; the day on which it was added, where nobody said. */
  @Column('date', { name: 'began_on' }) beganOn!: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}

@Entity('people')
export class Person {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'department_id', nullable: true }) departmentId!: string | null;
  @Column('text') name!: string;
  @Column('text') login!: string;
  @Column('text', { name: 'password_hash', select: false }) passwordHash!: string;
  @Column('boolean', { name: 'is_active', default: true }) isActive!: boolean;
  /** The first and the last day on the staff; the day on which the row said so, where nobody said. */
  @Column('date', { name: 'joined_on' }) joinedOn!: string;
  @Column('date', { name: 'left_on', nullable: true }) leftOn!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;

  @ManyToOne(() => Department)
  @JoinColumn({ name: 'department_id' })
  department!: Relation<Department> | null;

  @OneToMany('PersonRole', 'person', { cascade: ['insert'] })
  roles!: Relation<PersonRole>[];
}

@Entity('person_roles')
export class PersonRole {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('text') role!: Role;

  @ManyToOne(() => Person, (person) => person.roles)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<Person>;
}
