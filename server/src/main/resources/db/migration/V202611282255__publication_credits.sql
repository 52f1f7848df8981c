-- S62: the outlet, the authors and the photographers of an article, as its versions print them.
create table publication.credit (
    article uuid not null,
    draft int not null,
    role text not null,
    name text not null,
    -- In the order the text prints them.
    place int not null,
    primary key (article, draft, role, name),
    foreign key (article, draft) references publication.draft (article, no),
    constraint role_known check (role in ('OUTLET', 'AUTHOR', 'PHOTO'))
);

create index credit_name on publication.credit (name);

create trigger append_only before update or delete on publication.credit
    for each statement execute function guatu.refuse_change();

grant select, insert on publication.credit to guatu_app;
