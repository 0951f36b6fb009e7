/**
 * The tables, made when they are missing. `valet_facts` holds what shoppers shared and loses it on withdrawal, erasure
 * and expiry; `valet_decisions` proves consent and withdrawal without any fact; `valet_messages` holds the ids of the
 * last 31 days, so that a repeated message has no second effect.
 */
export const TABLES: readonly string[] = [
  `create table if not exists valet_decisions (
    recipient text not null,
    pseudonym text not null,
    purpose text not null,
    policy text not null,
    decision uuid not null,
    given_at timestamptz,
    withdrawn_at timestamptz,
    ended_by text check (ended_by in ('withdrawal', 'erasure')),
    kept_until timestamptz not null,
    primary key (recipient, pseudonym)
  )`,
  `create table if not exists valet_facts (
    recipient text not null,
    pseudonym text not null,
    purpose text not null,
    policy text not null,
    facts jsonb not null,
    shared_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (recipient, pseudonym),
    foreign key (recipient, pseudonym) references valet_decisions
  )`,
  `create table if not exists valet_messages (
    recipient text not null,
    pseudonym text not null,
    id uuid not null,
    kept_until timestamptz not null,
    primary key (recipient, pseudonym, id)
  )`,
  'create index if not exists valet_facts_expiry on valet_facts (expires_at)',
  'create index if not exists valet_decisions_expiry on valet_decisions (kept_until)',
  'create index if not exists valet_messages_expiry on valet_messages (kept_until)',
]

/** Deletes what is past its time ($1); rows that another statement holds wait for the next call. */
export const PURGE = `
  with facts as (
    delete from valet_facts where (recipient, pseudonym) in (
      select recipient, pseudonym from valet_facts where expires_at <= $1 for update skip locked
    )
  ), messages as (
    delete from valet_messages where (recipient, pseudonym, id) in (
      select recipient, pseudonym, id from valet_messages where kept_until <= $1 for update skip locked
    )
  )
  delete from valet_decisions where (recipient, pseudonym) in (
    select recipient, pseudonym from valet_decisions where kept_until <= $1 for update skip locked
  )`

/**
 * Makes the decision row, or locks it until the transaction ends, so that one key's messages go one after the other.
 * $1 recipient, $2 pseudonym, $3 purpose, $4 policy, $5 decision, $6 given, $7 kept until.
 */
export const LOCK_DECISION = `
  insert into valet_decisions as held (recipient, pseudonym, purpose, policy, decision, given_at, kept_until)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (recipient, pseudonym) do update set kept_until = case
    when held.withdrawn_at is null and held.decision = excluded.decision
    then greatest(held.kept_until, excluded.kept_until) else held.kept_until end
  returning purpose, policy, decision, withdrawn_at`

/** $1 recipient, $2 pseudonym, $3 id. */
export const FIND_MESSAGE = 'select id from valet_messages where recipient = $1 and pseudonym = $2 and id = $3'

/** $1 recipient, $2 pseudonym, $3 id, $4 kept until. */
export const KEEP_MESSAGE = 'insert into valet_messages (recipient, pseudonym, id, kept_until) values ($1, $2, $3, $4)'

/** Returns no row when newer facts are held. $1 recipient, $2 pseudonym, $3 purpose, $4 policy, $5 facts, $6 shared, $7 expires. */
export const KEEP_FACTS = `
  insert into valet_facts as held (recipient, pseudonym, purpose, policy, facts, shared_at, expires_at)
  values ($1, $2, $3, $4, $5::jsonb, $6, $7)
  on conflict (recipient, pseudonym) do update
    set facts = excluded.facts, shared_at = excluded.shared_at, expires_at = excluded.expires_at
    where held.shared_at <= excluded.shared_at
  returning true as kept`

/** $1 recipient, $2 pseudonym, $3 purpose, $4 policy, $5 decision, $6 withdrawn, $7 by, $8 kept until. */
export const END_DECISION = `
  insert into valet_decisions as held (recipient, pseudonym, purpose, policy, decision, withdrawn_at, ended_by, kept_until)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (recipient, pseudonym) do update
    set withdrawn_at = excluded.withdrawn_at, ended_by = excluded.ended_by, kept_until = excluded.kept_until
    where held.withdrawn_at is null`

/** $1 recipient, $2 pseudonym. */
export const DELETE_FACTS = 'delete from valet_facts where recipient = $1 and pseudonym = $2'

/** Newest first. $1 now. */
export const LIST_FACTS = 'select * from valet_facts where expires_at > $1 order by shared_at desc, pseudonym'

/** Newest first. */
export const LIST_DECISIONS = 'select * from valet_decisions order by coalesce(withdrawn_at, given_at) desc, pseudonym'
