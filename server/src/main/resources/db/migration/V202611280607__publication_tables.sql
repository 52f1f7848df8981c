-- The publication check: what was handed in, decided, promised and quoted. Nothing here is changed
-- or removed; a second draft, a later decision, another threshold are new rows.
create schema publication;

-- Files as they came, each once, by the hash of their content.
create table publication.file (
    hash text primary key,
    content bytea not null,
    stored_at timestamptz not null
);

create table publication.article (
    id uuid primary key,
    title text not null,
    -- The district that the article is about where it names none, or null.
    place text,
    login text not null,
    created_at timestamptz not null
);

create table publication.draft (
    article uuid not null references publication.article,
    no int not null,
    kind text not null,
    file_hash text not null references publication.file,
    file_name text not null,
    text text not null,
    published_on date not null,
    -- Whether it is out already, or still to be printed.
    is_out boolean not null,
    login text not null,
    post text,
    at timestamptz not null,
    primary key (article, no)
);

create table publication.decision (
    seq bigint generated always as identity primary key,
    article uuid not null references publication.article,
    draft int not null,
    surface text not null,
    sentence text not null,
    -- The sentence once the replacement stands in it; a later draft is known by it.
    sentence_after text not null,
    verdict text not null,
    choice text not null,
    replacement text,
    reason text,
    login text not null,
    post text,
    at timestamptz not null
);

create index on publication.decision (article, seq);

create table publication.approval (
    seq bigint generated always as identity primary key,
    article uuid not null references publication.article,
    draft int not null,
    granted boolean not null,
    reason text,
    login text not null,
    post text,
    at timestamptz not null
);

create index on publication.approval (article, seq);

create table publication.commitment (
    id uuid primary key,
    article uuid not null references publication.article,
    draft int not null,
    surface text not null,
    sentence text not null,
    grade text not null,
    topic text not null,
    place text,
    year int not null,
    target numeric not null,
    unit text not null,
    login text not null,
    at timestamptz not null,
    unique (article, sentence, surface)
);

-- What a published article quoted of the ledger, as it then was.
create table publication.citation (
    seq bigint generated always as identity primary key,
    article uuid not null references publication.article,
    draft int not null,
    surface text not null,
    sentence text not null,
    topic text not null,
    place text not null,
    from_day date not null,
    to_day date not null,
    value numeric not null,
    unit text not null,
    at timestamptz not null,
    unique (article, draft, sentence, surface)
);

-- The least share in percent that a word such as 基本完成 stands for; the latest counts.
create table publication.threshold (
    seq bigint generated always as identity primary key,
    word text not null,
    share numeric not null,
    source text not null,
    login text not null,
    at timestamptz not null
);

do $$
declare
    name text;
begin
    foreach name in array array['file', 'article', 'draft', 'decision', 'approval', 'commitment',
                                'citation', 'threshold'] loop
        execute format('create trigger append_only before update or delete on publication.%I
                        for each statement execute function guatu.refuse_change()', name);
    end loop;
end
$$;

grant usage on schema publication to guatu_app;
grant select, insert on all tables in schema publication to guatu_app;
