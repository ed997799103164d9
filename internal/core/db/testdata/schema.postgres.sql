access_grant.org text collate C not null
access_grant.id text collate C not null
access_grant.space text collate C not null
access_grant.member text collate C not null
access_grant.role text collate C not null
access_grant.from_us bigint not null
access_grant.until_us bigint
access_grant.sees_private integer not null
access_grant.source_kind text collate C not null
access_grant.source_id text collate C not null
access_grant.rev bigint not null
access_grant.created_us bigint not null
access_grant: access_grant_check CHECK (((until_us IS NULL) OR (until_us > from_us)))
access_grant: access_grant_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
access_grant: access_grant_pkey PRIMARY KEY (org, id)
access_grant: access_grant_sees_private_check CHECK ((sees_private = ANY (ARRAY[0, 1])))
CREATE INDEX access_grant_member ON public.access_grant USING btree (org, member, space)
CREATE UNIQUE INDEX access_grant_pkey ON public.access_grant USING btree (org, id)
CREATE INDEX access_grant_source ON public.access_grant USING btree (org, source_kind, source_id)
CREATE INDEX access_grant_space ON public.access_grant USING btree (org, space, member)
answer_texts.org text collate C not null
answer_texts.id text collate C not null
answer_texts.space text collate C not null
answer_texts.rev bigint not null
answer_texts.created_us bigint not null
answer_texts.created_by text collate C not null
answer_texts.updated_us bigint not null
answer_texts.trashed_us bigint
answer_texts.texts text not null
answer_texts: answer_texts_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
answer_texts: answer_texts_pkey PRIMARY KEY (org, id)
CREATE UNIQUE INDEX answer_texts_pkey ON public.answer_texts USING btree (org, id)
api_token.org text collate C not null
api_token.id text collate C not null
api_token.member text collate C not null
api_token.label text collate C not null
api_token.secret bytea not null
api_token.name text not null
api_token.read_only integer not null
api_token.created_us bigint not null
api_token.expires_us bigint not null
api_token.used_us bigint
api_token: api_token_org_member_fkey FOREIGN KEY (org, member) REFERENCES member(org, id)
api_token: api_token_pkey PRIMARY KEY (org, id)
api_token: api_token_read_only_check CHECK ((read_only = ANY (ARRAY[0, 1])))
api_token: api_token_secret_key UNIQUE (secret)
CREATE INDEX api_token_member ON public.api_token USING btree (org, member)
CREATE UNIQUE INDEX api_token_pkey ON public.api_token USING btree (org, id)
CREATE UNIQUE INDEX api_token_secret_key ON public.api_token USING btree (secret)
authority.org text collate C not null
authority.id text collate C not null
authority.space text collate C not null
authority.rev bigint not null
authority.created_us bigint not null
authority.created_by text collate C not null
authority.updated_us bigint not null
authority.trashed_us bigint
authority.deed text collate C not null
authority.ruling text collate C not null
authority.why text not null
authority.above bigint not null
authority.up_to bigint not null
authority.currency text collate C not null
authority.longer bigint not null
authority.shorter bigint not null
authority.who text not null
authority.tier text not null
authority.from_day text collate C not null
authority.until_day text collate C not null
authority.override text collate C not null
authority: authority_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
authority: authority_override_check CHECK ((override = ANY (ARRAY['principal'::text, 'assistant'::text])))
authority: authority_pkey PRIMARY KEY (org, id)
authority: authority_ruling_check CHECK ((ruling = ANY (ARRAY['decide'::text, 'ask'::text, 'never'::text])))
CREATE INDEX authority_of ON public.authority USING btree (org, space, id) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX authority_pkey ON public.authority USING btree (org, id)
blob.org text collate C not null
blob.hash text collate C not null
blob.size bigint not null
blob.text text not null
blob.created_us bigint not null
blob: blob_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
blob: blob_pkey PRIMARY KEY (org, hash)
blob: blob_size_check CHECK ((size >= 0))
CREATE INDEX blob_hash ON public.blob USING btree (hash)
CREATE UNIQUE INDEX blob_pkey ON public.blob USING btree (org, hash)
booking.org text collate C not null
booking.id text collate C not null
booking.space text collate C not null
booking.rev bigint not null
booking.created_us bigint not null
booking.created_by text collate C not null
booking.updated_us bigint not null
booking.trashed_us bigint
booking.page text collate C not null
booking.link text collate C
booking.state text collate C not null
booking.name text not null
booking.email text not null
booking.email_key text collate C not null
booking.answers text not null
booking.start_us bigint not null
booking.end_us bigint not null
booking.zone text collate C not null
booking.seats text not null
booking.room text collate C
booking.moved bigint not null
booking.by_guest integer not null
booking.reason text not null
booking.broken text not null
booking.message text not null
booking.lapse_us bigint
booking.secret text collate C
booking: booking_by_guest_check CHECK ((by_guest = ANY (ARRAY[0, 1])))
booking: booking_check CHECK ((end_us > start_us))
booking: booking_check1 CHECK (((state <> 'pending'::text) OR (lapse_us IS NOT NULL)))
booking: booking_org_page_fkey FOREIGN KEY (org, page) REFERENCES booking_page(org, id)
booking: booking_pkey PRIMARY KEY (org, id)
booking: booking_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'declined'::text, 'cancelled'::text, 'lapsed'::text])))
CREATE INDEX booking_due ON public.booking USING btree (lapse_us) WHERE ((trashed_us IS NULL) AND (state = 'pending'::text))
CREATE INDEX booking_list ON public.booking USING btree (org, space, start_us, id) WHERE (trashed_us IS NULL)
CREATE INDEX booking_page_start ON public.booking USING btree (org, page, start_us) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX booking_pkey ON public.booking USING btree (org, id)
CREATE UNIQUE INDEX booking_secret ON public.booking USING btree (secret) WHERE (secret IS NOT NULL)
booking_event.org text collate C not null
booking_event.event text collate C not null
booking_event.booking text collate C not null
booking_event: booking_event_org_booking_fkey FOREIGN KEY (org, booking) REFERENCES booking(org, id)
booking_event: booking_event_org_event_fkey FOREIGN KEY (org, event) REFERENCES event(org, id)
booking_event: booking_event_pkey PRIMARY KEY (org, event)
CREATE UNIQUE INDEX booking_event_pkey ON public.booking_event USING btree (org, event)
booking_link.org text collate C not null
booking_link.id text collate C not null
booking_link.space text collate C not null
booking_link.rev bigint not null
booking_link.created_us bigint not null
booking_link.created_by text collate C not null
booking_link.updated_us bigint not null
booking_link.trashed_us bigint
booking_link.page text collate C not null
booking_link.label text not null
booking_link.secret text collate C
booking_link: booking_link_org_page_fkey FOREIGN KEY (org, page) REFERENCES booking_page(org, id)
booking_link: booking_link_pkey PRIMARY KEY (org, id)
CREATE INDEX booking_link_page ON public.booking_link USING btree (org, page)
CREATE UNIQUE INDEX booking_link_pkey ON public.booking_link USING btree (org, id)
CREATE UNIQUE INDEX booking_link_secret ON public.booking_link USING btree (secret) WHERE (secret IS NOT NULL)
booking_page.org text collate C not null
booking_page.id text collate C not null
booking_page.space text collate C not null
booking_page.rev bigint not null
booking_page.created_us bigint not null
booking_page.created_by text collate C not null
booking_page.updated_us bigint not null
booking_page.trashed_us bigint
booking_page.title text not null
booking_page.about text not null
booking_page.thanks text not null
booking_page.place text not null
booking_page.link text not null
booking_page.state text collate C not null
booking_page.hosts text not null
booking_page.pick text collate C not null
booking_page.zone text collate C not null
booking_page.minutes text not null
booking_page.grid bigint not null
booking_page.notice bigint not null
booking_page.horizon bigint not null
booking_page.before bigint not null
booking_page.after bigint not null
booking_page.per_day bigint not null
booking_page.per_week bigint not null
booking_page.moves bigint not null
booking_page.confirm integer not null
booking_page.confirm_within bigint not null
booking_page.questions text not null
booking_page.rooms text not null
booking_page: booking_page_after_check CHECK ((after >= 0))
booking_page: booking_page_before_check CHECK ((before >= 0))
booking_page: booking_page_confirm_check CHECK ((confirm = ANY (ARRAY[0, 1])))
booking_page: booking_page_confirm_within_check CHECK ((confirm_within > 0))
booking_page: booking_page_grid_check CHECK ((grid > 0))
booking_page: booking_page_horizon_check CHECK ((horizon > 0))
booking_page: booking_page_moves_check CHECK ((moves >= 0))
booking_page: booking_page_notice_check CHECK ((notice >= 0))
booking_page: booking_page_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
booking_page: booking_page_per_day_check CHECK ((per_day >= 0))
booking_page: booking_page_per_week_check CHECK ((per_week >= 0))
booking_page: booking_page_pick_check CHECK ((pick = ANY (ARRAY['all'::text, 'any'::text])))
booking_page: booking_page_pkey PRIMARY KEY (org, id)
booking_page: booking_page_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
CREATE UNIQUE INDEX booking_page_pkey ON public.booking_page USING btree (org, id)
CREATE INDEX booking_page_space ON public.booking_page USING btree (org, space, id) WHERE (trashed_us IS NULL)
calendar.org text collate C not null
calendar.id text collate C not null
calendar.space text collate C not null
calendar.rev bigint not null
calendar.created_us bigint not null
calendar.created_by text collate C not null
calendar.updated_us bigint not null
calendar.trashed_us bigint
calendar.name text not null
calendar.colour bigint
calendar.source text collate C not null
calendar.host text not null
calendar.properties text not null
calendar: calendar_colour_check CHECK (((colour >= 0) AND (colour <= 7)))
calendar: calendar_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
calendar: calendar_pkey PRIMARY KEY (org, id)
calendar: calendar_source_check CHECK ((source = ANY (ARRAY['own'::text, 'import'::text, 'subscription'::text])))
CREATE UNIQUE INDEX calendar_pkey ON public.calendar USING btree (org, id)
CREATE INDEX calendar_space ON public.calendar USING btree (org, space)
calendar_feed.org text collate C not null
calendar_feed.calendar text collate C not null
calendar_feed.url text not null
calendar_feed.etag text not null
calendar_feed.last_modified text not null
calendar_feed.content text collate C not null
calendar_feed.state text collate C not null
calendar_feed.error text not null
calendar_feed.failures bigint not null
calendar_feed.every_us bigint not null
calendar_feed.at_us bigint not null
calendar_feed.next_us bigint not null
calendar_feed.changed_us bigint not null
calendar_feed: calendar_feed_org_calendar_fkey FOREIGN KEY (org, calendar) REFERENCES calendar(org, id)
calendar_feed: calendar_feed_pkey PRIMARY KEY (org, calendar)
calendar_feed: calendar_feed_state_check CHECK ((state = ANY (ARRAY['ok'::text, 'waiting'::text, 'failing'::text])))
CREATE INDEX calendar_feed_due ON public.calendar_feed USING btree (next_us)
CREATE UNIQUE INDEX calendar_feed_pkey ON public.calendar_feed USING btree (org, calendar)
calendar_import.org text collate C not null
calendar_import.id text collate C not null
calendar_import.space text collate C not null
calendar_import.calendar text collate C not null
calendar_import.member text collate C not null
calendar_import.name text not null
calendar_import.file text not null
calendar_import.state text collate C not null
calendar_import.created_us bigint not null
calendar_import.updated_us bigint not null
calendar_import.counts text not null
calendar_import.notes text not null
calendar_import.error text not null
calendar_import.act text collate C not null
calendar_import: calendar_import_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
calendar_import: calendar_import_pkey PRIMARY KEY (org, id)
calendar_import: calendar_import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'ready'::text, 'published'::text, 'failed'::text])))
CREATE UNIQUE INDEX calendar_import_pkey ON public.calendar_import USING btree (org, id)
CREATE INDEX calendar_import_space ON public.calendar_import USING btree (org, space, created_us)
calendar_reindex.org text collate C not null
calendar_reindex.calendar text collate C not null
calendar_reindex: calendar_reindex_pkey PRIMARY KEY (org, calendar)
CREATE UNIQUE INDEX calendar_reindex_pkey ON public.calendar_reindex USING btree (org, calendar)
calendar_staged.org text collate C not null
calendar_staged.import text collate C not null
calendar_staged.n bigint not null
calendar_staged.kind text collate C not null
calendar_staged.uid text collate C not null
calendar_staged.line bigint not null
calendar_staged.hash text collate C not null
calendar_staged.projection text not null
calendar_staged.text text not null
calendar_staged: calendar_staged_kind_check CHECK ((kind = ANY (ARRAY['event'::text, 'task'::text])))
calendar_staged: calendar_staged_pkey PRIMARY KEY (org, import, n)
CREATE UNIQUE INDEX calendar_staged_pkey ON public.calendar_staged USING btree (org, import, n)
CREATE UNIQUE INDEX calendar_staged_uid ON public.calendar_staged USING btree (org, import, kind, uid)
calendar_vanished.org text collate C not null
calendar_vanished.import text collate C not null
calendar_vanished.event text collate C not null
calendar_vanished: calendar_vanished_pkey PRIMARY KEY (org, import, event)
CREATE UNIQUE INDEX calendar_vanished_pkey ON public.calendar_vanished USING btree (org, import, event)
change_mark.org text collate C not null
change_mark.member text collate C not null
change_mark.kind text collate C not null
change_mark.id text collate C not null
change_mark.since bigint not null
change_mark.seq bigint not null
change_mark.said text not null
change_mark.at_us bigint not null
change_mark: change_mark_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
change_mark: change_mark_pkey PRIMARY KEY (org, member, kind, id)
change_mark: change_mark_said_check CHECK ((said = ANY (ARRAY['accepted'::text, 'later'::text, 'asked'::text])))
CREATE UNIQUE INDEX change_mark_pkey ON public.change_mark USING btree (org, member, kind, id)
comment.org text collate C not null
comment.id text collate C not null
comment.space text collate C not null
comment.rev bigint not null
comment.created_us bigint not null
comment.created_by text collate C not null
comment.updated_us bigint not null
comment.trashed_us bigint
comment.about_kind text collate C not null
comment.about text collate C not null
comment.private integer not null
comment.dormant integer not null
comment.text text not null
comment.mentions text not null
comment: comment_dormant_check CHECK ((dormant = ANY (ARRAY[0, 1])))
comment: comment_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
comment: comment_pkey PRIMARY KEY (org, id)
comment: comment_private_check CHECK ((private = ANY (ARRAY[0, 1])))
CREATE INDEX comment_about ON public.comment USING btree (org, about_kind, about, id)
CREATE UNIQUE INDEX comment_pkey ON public.comment USING btree (org, id)
comment_mention.org text collate C not null
comment_mention.member text collate C not null
comment_mention.comment text collate C not null
comment_mention.read_us bigint not null
comment_mention: comment_mention_org_comment_fkey FOREIGN KEY (org, comment) REFERENCES comment(org, id)
comment_mention: comment_mention_pkey PRIMARY KEY (org, member, comment)
CREATE INDEX comment_mention_of ON public.comment_mention USING btree (org, comment, member)
CREATE UNIQUE INDEX comment_mention_pkey ON public.comment_mention USING btree (org, member, comment)
decision.org text collate C not null
decision.id text collate C not null
decision.space text collate C not null
decision.rev bigint not null
decision.created_us bigint not null
decision.created_by text collate C not null
decision.updated_us bigint not null
decision.trashed_us bigint
decision.question text not null
decision.why text not null
decision.form text collate C not null
decision.options text not null
decision.recommend text collate C not null
decision.because text not null
decision.decide_by text collate C not null
decision.zone text collate C not null
decision.by_us bigint not null
decision.otherwise text collate C not null
decision.about_kind text collate C not null
decision.about text collate C not null
decision.private integer not null
decision.state text collate C not null
decision.version bigint not null
decision.asked_by text collate C not null
decision.later_us bigint not null
decision.authority text collate C
decision.answer text not null
decision: decision_form_check CHECK ((form = ANY (ARRAY['yes_no'::text, 'choose'::text])))
decision: decision_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
decision: decision_pkey PRIMARY KEY (org, id)
decision: decision_private_check CHECK ((private = ANY (ARRAY[0, 1])))
decision: decision_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'lapsed'::text, 'withdrawn'::text])))
CREATE INDEX decision_about ON public.decision USING btree (org, about, id) WHERE (about <> ''::text)
CREATE INDEX decision_by ON public.decision USING btree (org, space, by_us, id) WHERE (trashed_us IS NULL)
CREATE INDEX decision_due ON public.decision USING btree (by_us) WHERE ((trashed_us IS NULL) AND (state = 'open'::text))
CREATE UNIQUE INDEX decision_pkey ON public.decision USING btree (org, id)
decision_link.org text collate C not null
decision_link.id text collate C not null
decision_link.space text collate C not null
decision_link.rev bigint not null
decision_link.created_us bigint not null
decision_link.created_by text collate C not null
decision_link.updated_us bigint not null
decision_link.trashed_us bigint
decision_link.decision text collate C not null
decision_link.version bigint not null
decision_link.secret text collate C
decision_link.used_us bigint not null default 0
decision_link: decision_link_org_decision_fkey FOREIGN KEY (org, decision) REFERENCES decision(org, id)
decision_link: decision_link_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
decision_link: decision_link_pkey PRIMARY KEY (org, id)
CREATE INDEX decision_link_of ON public.decision_link USING btree (org, decision, id)
CREATE UNIQUE INDEX decision_link_pkey ON public.decision_link USING btree (org, id)
CREATE UNIQUE INDEX decision_link_secret ON public.decision_link USING btree (secret) WHERE (secret IS NOT NULL)
effort.org text collate C not null
effort.id text collate C not null
effort.space text collate C not null
effort.rev bigint not null
effort.created_us bigint not null
effort.created_by text collate C not null
effort.updated_us bigint not null
effort.trashed_us bigint
effort.about_kind text collate C not null
effort.about text collate C not null
effort.day text collate C not null
effort.minutes bigint not null
effort.shared integer not null
effort.note text not null
effort: effort_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440)))
effort: effort_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
effort: effort_pkey PRIMARY KEY (org, id)
effort: effort_shared_check CHECK ((shared = ANY (ARRAY[0, 1])))
CREATE INDEX effort_about ON public.effort USING btree (org, about, day) WHERE (trashed_us IS NULL)
CREATE INDEX effort_day ON public.effort USING btree (org, space, day, id) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX effort_pkey ON public.effort USING btree (org, id)
effort_timer.org text collate C not null
effort_timer.member text collate C not null
effort_timer.about_kind text collate C not null
effort_timer.about text collate C not null
effort_timer.since_us bigint not null
effort_timer: effort_timer_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
effort_timer: effort_timer_pkey PRIMARY KEY (org, member)
CREATE UNIQUE INDEX effort_timer_pkey ON public.effort_timer USING btree (org, member)
event.org text collate C not null
event.id text collate C not null
event.space text collate C not null
event.rev bigint not null
event.created_us bigint not null
event.created_by text collate C not null
event.updated_us bigint not null
event.trashed_us bigint
event.calendar text collate C not null
event.uid text collate C not null
event.title text not null
event.place text not null
event.link text not null
event.status text collate C not null
event.class text collate C not null
event.busy integer not null
event.recurring integer not null
event.wide integer not null
event.all_day integer not null
event.floating integer not null
event.first_us bigint not null
event.last_us bigint not null
event.start_wall bigint not null
event.end_wall bigint not null
event.zone text not null
event.guests bigint not null
event.accepted bigint not null
event.declined bigint not null
event.tentative bigint not null
event.tags text not null
event.warnings text not null
event.hash text collate C not null
event.source_hash text collate C not null
event.hold text collate C
event.needs text not null default '{}'::text
event.own text not null default '[]'::text
event.blocks text not null default '[]'::text
event.parent text collate C
event.block text collate C
event.let_go integer not null default 0
event: event_all_day_check CHECK ((all_day = ANY (ARRAY[0, 1])))
event: event_busy_check CHECK ((busy = ANY (ARRAY[0, 1])))
event: event_class_check CHECK ((class = ANY (ARRAY['public'::text, 'confidential'::text, 'private'::text])))
event: event_floating_check CHECK ((floating = ANY (ARRAY[0, 1])))
event: event_let_go_check CHECK ((let_go = ANY (ARRAY[0, 1])))
event: event_org_calendar_fkey FOREIGN KEY (org, calendar) REFERENCES calendar(org, id)
event: event_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
event: event_pkey PRIMARY KEY (org, id)
event: event_recurring_check CHECK ((recurring = ANY (ARRAY[0, 1])))
event: event_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'tentative'::text, 'cancelled'::text])))
event: event_wide_check CHECK ((wide = ANY (ARRAY[0, 1])))
CREATE INDEX event_begins ON public.event USING btree (org, space, first_us) WHERE ((trashed_us IS NULL) AND (wide = 0))
CREATE INDEX event_hold ON public.event USING btree (org, hold) WHERE (hold IS NOT NULL)
CREATE INDEX event_needs ON public.event USING btree (org, space, last_us) WHERE ((needs <> '{}'::text) OR (own <> '[]'::text))
CREATE INDEX event_parent ON public.event USING btree (parent) WHERE (parent IS NOT NULL)
CREATE UNIQUE INDEX event_pkey ON public.event USING btree (org, id)
CREATE INDEX event_trash ON public.event USING btree (org, space, trashed_us) WHERE (trashed_us IS NOT NULL)
CREATE UNIQUE INDEX event_uid ON public.event USING btree (org, calendar, uid) WHERE (trashed_us IS NULL)
CREATE INDEX event_wide ON public.event USING btree (org, space, last_us, first_us) WHERE ((trashed_us IS NULL) AND (wide = 1))
event_object.org text collate C not null
event_object.id text collate C not null
event_object.text text not null
event_object: event_object_org_id_fkey FOREIGN KEY (org, id) REFERENCES event(org, id)
event_object: event_object_pkey PRIMARY KEY (org, id)
CREATE UNIQUE INDEX event_object_pkey ON public.event_object USING btree (org, id)
exemption.org text collate C not null
exemption.id text collate C not null
exemption.space text collate C not null
exemption.rev bigint not null
exemption.created_us bigint not null
exemption.created_by text collate C not null
exemption.updated_us bigint not null
exemption.trashed_us bigint
exemption.rule text collate C not null
exemption.label text not null
exemption.event text collate C not null
exemption.start_us bigint not null
exemption.reason text not null
exemption.agreed integer not null
exemption: exemption_agreed_check CHECK ((agreed = ANY (ARRAY[0, 1])))
exemption: exemption_org_space_fkey FOREIGN KEY (org, space) REFERENCES principal(org, id)
exemption: exemption_pkey PRIMARY KEY (org, id)
CREATE UNIQUE INDEX exemption_meeting ON public.exemption USING btree (org, event, rule, start_us) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX exemption_pkey ON public.exemption USING btree (org, id)
CREATE INDEX exemption_space ON public.exemption USING btree (org, space, start_us) WHERE (trashed_us IS NULL)
field.org text collate C not null
field.id text collate C not null
field.space text collate C not null
field.rev bigint not null
field.created_us bigint not null
field.created_by text collate C not null
field.updated_us bigint not null
field.trashed_us bigint
field.name text not null
field.name_key text collate C not null
field.type text collate C not null
field.kinds text not null
field.choices text not null
field.currency text collate C not null
field.listed integer not null
field.position bigint not null
field: field_listed_check CHECK ((listed = ANY (ARRAY[0, 1])))
field: field_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
field: field_pkey PRIMARY KEY (org, id)
field: field_type_check CHECK ((type = ANY (ARRAY['text'::text, 'number'::text, 'money'::text, 'date'::text, 'choice'::text, 'person'::text, 'link'::text, 'checkbox'::text])))
CREATE UNIQUE INDEX field_name ON public.field USING btree (org, space, name_key) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX field_pkey ON public.field USING btree (org, id)
field_value.org text collate C not null
field_value.kind text collate C not null
field_value.id text collate C not null
field_value.field text collate C not null
field_value.type text collate C not null
field_value.text text not null
field_value.unit text collate C not null
field_value.sort_key text collate C not null
field_value.number bigint not null
field_value: field_value_org_field_fkey FOREIGN KEY (org, field) REFERENCES field(org, id)
field_value: field_value_pkey PRIMARY KEY (org, kind, id, field)
CREATE INDEX field_value_number ON public.field_value USING btree (org, field, number, kind, id)
CREATE UNIQUE INDEX field_value_pkey ON public.field_value USING btree (org, kind, id, field)
CREATE INDEX field_value_text ON public.field_value USING btree (org, field, sort_key, kind, id)
file.org text collate C not null
file.id text collate C not null
file.space text collate C not null
file.rev bigint not null
file.created_us bigint not null
file.created_by text collate C not null
file.updated_us bigint not null
file.trashed_us bigint
file.name text not null
file.name_key text collate C not null
file.about_kind text collate C not null
file.about text collate C not null
file.private integer not null
file.dormant integer not null
file.owner text collate C not null
file.template integer not null
file.note text not null
file.review text collate C not null
file.version bigint not null
file.hash text collate C not null
file.size bigint not null
file.type text collate C not null
file.width bigint not null
file.height bigint not null
file.sent_us bigint not null
file.sent_by text collate C not null
file: file_check CHECK (((about_kind = ''::text) = (about = ''::text)))
file: file_dormant_check CHECK ((dormant = ANY (ARRAY[0, 1])))
file: file_org_hash_fkey FOREIGN KEY (org, hash) REFERENCES blob(org, hash)
file: file_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
file: file_pkey PRIMARY KEY (org, id)
file: file_private_check CHECK ((private = ANY (ARRAY[0, 1])))
file: file_template_check CHECK ((template = ANY (ARRAY[0, 1])))
file: file_version_check CHECK ((version > 0))
CREATE INDEX file_about ON public.file USING btree (org, about_kind, about) WHERE (about <> ''::text)
CREATE INDEX file_hash ON public.file USING btree (org, hash)
CREATE INDEX file_name ON public.file USING btree (org, space, name_key, id) WHERE ((trashed_us IS NULL) AND (dormant = 0))
CREATE UNIQUE INDEX file_pkey ON public.file USING btree (org, id)
CREATE INDEX file_review ON public.file USING btree (org, space, review, id) WHERE ((trashed_us IS NULL) AND (dormant = 0))
CREATE INDEX file_sent ON public.file USING btree (org, space, sent_us, id) WHERE ((trashed_us IS NULL) AND (dormant = 0))
CREATE INDEX file_trash ON public.file USING btree (org, space, trashed_us, id) WHERE (trashed_us IS NOT NULL)
file_version.org text collate C not null
file_version.file text collate C not null
file_version.version bigint not null
file_version.hash text collate C not null
file_version.size bigint not null
file_version.type text collate C not null
file_version.width bigint not null
file_version.height bigint not null
file_version.sent_us bigint not null
file_version.sent_by text collate C not null
file_version: file_version_org_file_fkey FOREIGN KEY (org, file) REFERENCES file(org, id)
file_version: file_version_org_hash_fkey FOREIGN KEY (org, hash) REFERENCES blob(org, hash)
file_version: file_version_pkey PRIMARY KEY (org, file, version)
file_version: file_version_version_check CHECK ((version > 0))
CREATE INDEX file_version_hash ON public.file_version USING btree (org, hash)
CREATE UNIQUE INDEX file_version_pkey ON public.file_version USING btree (org, file, version)
finding_answer.org text collate C not null
finding_answer.id text collate C not null
finding_answer.space text collate C not null
finding_answer.rev bigint not null
finding_answer.created_us bigint not null
finding_answer.created_by text collate C not null
finding_answer.updated_us bigint not null
finding_answer.trashed_us bigint
finding_answer.finding text collate C not null
finding_answer.state text collate C not null
finding_answer.until_us bigint not null
finding_answer.reason text not null
finding_answer.member text collate C not null
finding_answer.private integer not null
finding_answer: finding_answer_check CHECK (((state = 'snoozed'::text) = (until_us > 0)))
finding_answer: finding_answer_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
finding_answer: finding_answer_pkey PRIMARY KEY (org, id)
finding_answer: finding_answer_private_check CHECK ((private = ANY (ARRAY[0, 1])))
finding_answer: finding_answer_state_check CHECK ((state = ANY (ARRAY['snoozed'::text, 'accepted'::text])))
CREATE UNIQUE INDEX finding_answer_finding ON public.finding_answer USING btree (org, space, finding, private) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX finding_answer_pkey ON public.finding_answer USING btree (org, id)
first_steps.org text collate C not null
first_steps.member text collate C not null
first_steps.shown integer not null
first_steps: first_steps_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
first_steps: first_steps_pkey PRIMARY KEY (org, member)
first_steps: first_steps_shown_check CHECK ((shown = ANY (ARRAY[0, 1])))
CREATE UNIQUE INDEX first_steps_pkey ON public.first_steps USING btree (org, member)
founding.one bigint not null
founding.org text collate C not null
founding.at_us bigint not null
founding: founding_one_check CHECK ((one = 1))
founding: founding_pkey PRIMARY KEY (one)
CREATE UNIQUE INDEX founding_pkey ON public.founding USING btree (one)
hold_seat.org text collate C not null
hold_seat.hold_set text collate C not null
hold_seat.at bigint not null
hold_seat.space text collate C not null
hold_seat: hold_seat_org_hold_set_fkey FOREIGN KEY (org, hold_set) REFERENCES hold_set(org, id)
hold_seat: hold_seat_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
hold_seat: hold_seat_pkey PRIMARY KEY (org, hold_set, at)
CREATE UNIQUE INDEX hold_seat_pkey ON public.hold_seat USING btree (org, hold_set, at)
CREATE INDEX hold_seat_space ON public.hold_seat USING btree (org, space, hold_set)
hold_set.org text collate C not null
hold_set.id text collate C not null
hold_set.space text collate C not null
hold_set.rev bigint not null
hold_set.created_us bigint not null
hold_set.created_by text collate C not null
hold_set.updated_us bigint not null
hold_set.trashed_us bigint
hold_set.title text not null
hold_set.private integer not null
hold_set.state text collate C not null
hold_set.minutes bigint not null
hold_set.place text not null
hold_set.link text not null
hold_set.notes text not null
hold_set.guests text not null
hold_set.blocks text not null
hold_set.rooms text not null
hold_set.seats text not null
hold_set.options text not null
hold_set.confirm_by text collate C not null
hold_set.zone text collate C not null
hold_set.confirm_us bigint not null
hold_set.asked text not null
hold_set.asked_us bigint
hold_set.chosen text collate C
hold_set: hold_set_check CHECK (((state = 'confirmed'::text) = (chosen IS NOT NULL)))
hold_set: hold_set_minutes_check CHECK ((minutes > 0))
hold_set: hold_set_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
hold_set: hold_set_pkey PRIMARY KEY (org, id)
hold_set: hold_set_private_check CHECK ((private = ANY (ARRAY[0, 1])))
hold_set: hold_set_state_check CHECK ((state = ANY (ARRAY['open'::text, 'confirmed'::text, 'released'::text, 'expired'::text])))
CREATE INDEX hold_set_confirm ON public.hold_set USING btree (org, space, confirm_us, id) WHERE (trashed_us IS NULL)
CREATE INDEX hold_set_due ON public.hold_set USING btree (confirm_us) WHERE ((trashed_us IS NULL) AND (state = 'open'::text))
CREATE UNIQUE INDEX hold_set_pkey ON public.hold_set USING btree (org, id)
idempotency.org text collate C not null
idempotency.member text collate C not null
idempotency.key text collate C not null
idempotency.fingerprint text collate C not null
idempotency.act text collate C
idempotency.status bigint not null
idempotency.body text
idempotency.at_us bigint not null
idempotency: idempotency_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
idempotency: idempotency_pkey PRIMARY KEY (org, member, key)
CREATE INDEX idempotency_age ON public.idempotency USING btree (at_us)
CREATE UNIQUE INDEX idempotency_pkey ON public.idempotency USING btree (org, member, key)
invitation.org text collate C not null
invitation.id text collate C not null
invitation.space text collate C not null
invitation.rev bigint not null
invitation.created_us bigint not null
invitation.created_by text collate C not null
invitation.updated_us bigint not null
invitation.trashed_us bigint
invitation.name text not null
invitation.email text not null
invitation.org_role text collate C not null
invitation.secret bytea not null
invitation.expires_us bigint not null
invitation.accepted_us bigint
invitation.accepted_by text collate C
invitation: invitation_org_role_check CHECK ((org_role = ANY (ARRAY['owner'::text, 'lead'::text, 'viewer'::text])))
invitation: invitation_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
invitation: invitation_pkey PRIMARY KEY (org, id)
invitation: invitation_secret_key UNIQUE (secret)
CREATE UNIQUE INDEX invitation_pkey ON public.invitation USING btree (org, id)
CREATE UNIQUE INDEX invitation_secret_key ON public.invitation USING btree (secret)
journal.org text collate C not null
journal.seq bigint not null
journal.at_us bigint not null
journal.act text collate C not null
journal.actor text collate C not null
journal.on_behalf_of text collate C
journal.via text collate C not null
journal.space text collate C not null
journal.collection text collate C
journal.kind text collate C not null
journal.id text collate C not null
journal.op text collate C not null
journal.rev bigint not null
journal.before text
journal.after text
journal.salt bytea
journal.before_digest bytea
journal.after_digest bytea
journal.undoes text collate C
journal.private bigint not null default 0
journal: journal_op_check CHECK ((op = ANY (ARRAY['create'::text, 'update'::text, 'trash'::text, 'restore'::text, 'delete'::text])))
journal: journal_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
journal: journal_pkey PRIMARY KEY (org, seq)
journal: journal_private_check CHECK ((private = ANY (ARRAY[(0)::bigint, (1)::bigint, (2)::bigint])))
CREATE INDEX journal_act ON public.journal USING btree (org, act, seq)
CREATE UNIQUE INDEX journal_pkey ON public.journal USING btree (org, seq)
CREATE INDEX journal_record ON public.journal USING btree (org, kind, id, seq)
CREATE INDEX journal_undoes ON public.journal USING btree (org, undoes) WHERE (undoes IS NOT NULL)
journal_head.org text collate C not null
journal_head.seq bigint not null
journal_head.epoch bigint not null
journal_head: journal_head_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
journal_head: journal_head_pkey PRIMARY KEY (org)
CREATE UNIQUE INDEX journal_head_pkey ON public.journal_head USING btree (org)
journal_seal.org text collate C not null
journal_seal.from_seq bigint not null
journal_seal.to_seq bigint not null
journal_seal.prev bytea not null
journal_seal.hash bytea not null
journal_seal.at_us bigint not null
journal_seal: journal_seal_check CHECK ((to_seq >= from_seq))
journal_seal: journal_seal_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
journal_seal: journal_seal_pkey PRIMARY KEY (org, to_seq)
CREATE UNIQUE INDEX journal_seal_pkey ON public.journal_seal USING btree (org, to_seq)
layout.org text collate C not null
layout.id text collate C not null
layout.space text collate C not null
layout.rev bigint not null
layout.created_us bigint not null
layout.created_by text collate C not null
layout.updated_us bigint not null
layout.trashed_us bigint
layout.name text not null
layout.name_key text collate C not null
layout.sort_key text collate C not null
layout.began text collate C not null
layout.widgets text not null
layout: layout_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
layout: layout_pkey PRIMARY KEY (org, id)
CREATE UNIQUE INDEX layout_name ON public.layout USING btree (org, space, name_key) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX layout_pkey ON public.layout USING btree (org, id)
layout_choice.org text collate C not null
layout_choice.member text collate C not null
layout_choice.device text collate C not null
layout_choice.layout text collate C not null
layout_choice.earlier text collate C not null
layout_choice: layout_choice_device_check CHECK ((device = ANY (ARRAY['desk'::text, 'phone'::text])))
layout_choice: layout_choice_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
layout_choice: layout_choice_pkey PRIMARY KEY (org, member, device)
CREATE UNIQUE INDEX layout_choice_pkey ON public.layout_choice USING btree (org, member, device)
lesson.org text collate C not null
lesson.id text collate C not null
lesson.space text collate C not null
lesson.rev bigint not null
lesson.created_us bigint not null
lesson.created_by text collate C not null
lesson.updated_us bigint not null
lesson.trashed_us bigint
lesson.private integer not null
lesson.title_key text collate C not null
lesson.lesson text not null
lesson.went text collate C not null
lesson.area text collate C not null
lesson.happened text not null
lesson.next_time text not null
lesson.learned text collate C not null
lesson.owner text collate C not null
lesson.review text collate C not null
lesson: lesson_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
lesson: lesson_pkey PRIMARY KEY (org, id)
lesson: lesson_private_check CHECK ((private = ANY (ARRAY[0, 1])))
CREATE UNIQUE INDEX lesson_pkey ON public.lesson USING btree (org, id)
CREATE INDEX lesson_title ON public.lesson USING btree (org, space, title_key, id) WHERE (trashed_us IS NULL)
CREATE INDEX lesson_trash ON public.lesson USING btree (org, space, trashed_us, id) WHERE (trashed_us IS NOT NULL)
member.org text collate C not null
member.id text collate C not null
member.space text collate C not null
member.rev bigint not null
member.created_us bigint not null
member.created_by text collate C not null
member.updated_us bigint not null
member.trashed_us bigint
member.name text not null
member.email text not null
member.email_key text collate C not null
member.org_role text collate C not null
member.title text not null
member.zone text collate C not null
member.locale text collate C not null
member.week_start text collate C not null
member.disabled_us bigint
member: member_email_key_key UNIQUE (email_key)
member: member_org_id_fkey FOREIGN KEY (org, id) REFERENCES space(org, id)
member: member_org_role_check CHECK ((org_role = ANY (ARRAY['owner'::text, 'lead'::text, 'viewer'::text])))
member: member_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
member: member_pkey PRIMARY KEY (org, id)
member: member_week_start_check CHECK ((week_start = ANY (ARRAY['monday'::text, 'sunday'::text])))
CREATE UNIQUE INDEX member_email_key_key ON public.member USING btree (email_key)
CREATE UNIQUE INDEX member_pkey ON public.member USING btree (org, id)
note.org text collate C not null
note.id text collate C not null
note.space text collate C not null
note.rev bigint not null
note.created_us bigint not null
note.created_by text collate C not null
note.updated_us bigint not null
note.trashed_us bigint
note.title text not null
note.title_key text collate C not null
note.form text collate C not null
note.private integer not null
note.pinned integer not null
note.owner text collate C not null
note.review text collate C not null
note.version bigint not null
note.words bigint not null
note.excerpt text not null
note.place bigint not null
note: note_form_check CHECK ((form = ANY (ARRAY['note'::text, 'procedure'::text, 'template'::text])))
note: note_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
note: note_pinned_check CHECK ((pinned = ANY (ARRAY[0, 1])))
note: note_pkey PRIMARY KEY (org, id)
note: note_private_check CHECK ((private = ANY (ARRAY[0, 1])))
note: note_version_check CHECK ((version > 0))
CREATE UNIQUE INDEX note_pkey ON public.note USING btree (org, id)
CREATE INDEX note_place ON public.note USING btree (org, space, place, id) WHERE (trashed_us IS NULL)
CREATE INDEX note_review ON public.note USING btree (org, space, review, id) WHERE (trashed_us IS NULL)
CREATE INDEX note_title ON public.note USING btree (org, space, title_key, id) WHERE (trashed_us IS NULL)
CREATE INDEX note_trash ON public.note USING btree (org, space, trashed_us, id) WHERE (trashed_us IS NOT NULL)
note_link.org text collate C not null
note_link.note text collate C not null
note_link.kind text collate C not null
note_link.id text collate C not null
note_link: note_link_org_note_fkey FOREIGN KEY (org, note) REFERENCES note(org, id)
note_link: note_link_pkey PRIMARY KEY (org, note, kind, id)
CREATE UNIQUE INDEX note_link_pkey ON public.note_link USING btree (org, note, kind, id)
CREATE INDEX note_link_to ON public.note_link USING btree (org, kind, id, note)
note_text.org text collate C not null
note_text.note text collate C not null
note_text.version bigint not null
note_text.burst bigint not null
note_text.begun_us bigint not null
note_text.saved_us bigint not null
note_text.saved_by text collate C not null
note_text.side integer not null
note_text.private integer not null
note_text.body text not null
note_text: note_text_org_note_fkey FOREIGN KEY (org, note) REFERENCES note(org, id)
note_text: note_text_pkey PRIMARY KEY (org, note, version)
note_text: note_text_private_check CHECK ((private = ANY (ARRAY[0, 1])))
note_text: note_text_side_check CHECK ((side = ANY (ARRAY[0, 1])))
note_text: note_text_version_check CHECK ((version > 0))
CREATE UNIQUE INDEX note_text_pkey ON public.note_text USING btree (org, note, version)
notice.org text collate C not null
notice.member text collate C not null
notice.once text collate C not null
notice.id text collate C not null
notice.kind text collate C not null
notice.of_kind text collate C not null
notice.of_id text collate C not null
notice.about_kind text collate C not null
notice.about text collate C not null
notice.by_member text collate C not null
notice.at_us bigint not null
notice.until_us bigint not null
notice.made_us bigint not null
notice.show_us bigint not null
notice.why text collate C not null
notice.silent integer not null
notice.read_us bigint not null
notice.sent_us bigint not null
notice: notice_pkey PRIMARY KEY (org, member, once)
notice: notice_silent_check CHECK ((silent = ANY (ARRAY[0, 1])))
notice: notice_why_check CHECK ((why = ANY (ARRAY[''::text, 'digest'::text, 'quiet'::text, 'missed'::text])))
CREATE INDEX notice_new ON public.notice USING btree (show_us) WHERE (silent = 0)
CREATE UNIQUE INDEX notice_pkey ON public.notice USING btree (org, member, once)
CREATE INDEX notice_shown ON public.notice USING btree (org, member, show_us, id) WHERE (silent = 0)
CREATE INDEX notice_unsent ON public.notice USING btree (show_us) WHERE ((sent_us = 0) AND (silent = 0))
notice_cursor.org text collate C not null
notice_cursor.seq bigint not null
notice_cursor.ran_us bigint not null
notice_cursor: notice_cursor_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
notice_cursor: notice_cursor_pkey PRIMARY KEY (org)
CREATE UNIQUE INDEX notice_cursor_pkey ON public.notice_cursor USING btree (org)
notice_mute.org text collate C not null
notice_mute.member text collate C not null
notice_mute.kind text collate C not null
notice_mute.id text collate C not null
notice_mute.at_us bigint not null
notice_mute: notice_mute_pkey PRIMARY KEY (org, member, kind, id)
CREATE UNIQUE INDEX notice_mute_pkey ON public.notice_mute USING btree (org, member, kind, id)
notice_setting.org text collate C not null
notice_setting.member text collate C not null
notice_setting.wants text not null
notice_setting.updated_us bigint not null
notice_setting: notice_setting_pkey PRIMARY KEY (org, member)
CREATE UNIQUE INDEX notice_setting_pkey ON public.notice_setting USING btree (org, member)
opened.org text collate C not null
opened.member text collate C not null
opened.kind text collate C not null
opened.id text collate C not null
opened.at_us bigint not null
opened: opened_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
opened: opened_pkey PRIMARY KEY (org, member, kind, id)
CREATE UNIQUE INDEX opened_pkey ON public.opened USING btree (org, member, kind, id)
organisation.org text collate C not null
organisation.name text not null
organisation.created_us bigint not null
organisation.settings text not null default '{}'::text
organisation: organisation_pkey PRIMARY KEY (org)
CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (org)
partnership.org text collate C not null
partnership.id text collate C not null
partnership.space text collate C not null
partnership.rev bigint not null
partnership.created_us bigint not null
partnership.created_by text collate C not null
partnership.updated_us bigint not null
partnership.trashed_us bigint
partnership.principal text collate C not null
partnership.member text collate C not null
partnership.role text collate C not null
partnership.from_date text collate C not null
partnership.until_date text collate C
partnership.sees_private integer not null
partnership.reason text not null
partnership.ended_us bigint
partnership: partnership_org_member_fkey FOREIGN KEY (org, member) REFERENCES member(org, id)
partnership: partnership_org_principal_fkey FOREIGN KEY (org, principal) REFERENCES principal(org, id)
partnership: partnership_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
partnership: partnership_pkey PRIMARY KEY (org, id)
partnership: partnership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'assistant'::text, 'viewer'::text, 'busy'::text])))
partnership: partnership_sees_private_check CHECK ((sees_private = ANY (ARRAY[0, 1])))
CREATE INDEX partnership_member ON public.partnership USING btree (org, member)
CREATE UNIQUE INDEX partnership_pkey ON public.partnership USING btree (org, id)
CREATE INDEX partnership_principal ON public.partnership USING btree (org, principal)
password.org text collate C not null
password.member text collate C not null
password.phc text collate C not null
password.changed_us bigint not null
password: password_org_member_fkey FOREIGN KEY (org, member) REFERENCES member(org, id)
password: password_pkey PRIMARY KEY (org, member)
CREATE UNIQUE INDEX password_pkey ON public.password USING btree (org, member)
pin.org text collate C not null
pin.member text collate C not null
pin.kind text collate C not null
pin.id text collate C not null
pin.position bigint not null
pin: pin_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
pin: pin_pkey PRIMARY KEY (org, member, kind, id)
CREATE UNIQUE INDEX pin_pkey ON public.pin USING btree (org, member, kind, id)
point.org text collate C not null
point.id text collate C not null
point.space text collate C not null
point.rev bigint not null
point.created_us bigint not null
point.created_by text collate C not null
point.updated_us bigint not null
point.trashed_us bigint
point.sort text collate C not null
point.text text not null
point.until text collate C not null
point.private integer not null
point.said_us bigint not null
point.said_by text collate C not null
point: point_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
point: point_pkey PRIMARY KEY (org, id)
point: point_private_check CHECK ((private = ANY (ARRAY[0, 1])))
point: point_sort_check CHECK ((sort = ANY (ARRAY['say'::text, 'know'::text])))
CREATE UNIQUE INDEX point_pkey ON public.point USING btree (org, id)
CREATE INDEX point_until ON public.point USING btree (org, space, until, id) WHERE (trashed_us IS NULL)
poll.org text collate C not null
poll.id text collate C not null
poll.space text collate C not null
poll.rev bigint not null
poll.created_us bigint not null
poll.created_by text collate C not null
poll.updated_us bigint not null
poll.trashed_us bigint
poll.title text not null
poll.private integer not null
poll.state text collate C not null
poll.about text not null
poll.minutes bigint not null
poll.place text not null
poll.link text not null
poll.seats text not null
poll.options text not null
poll.zone text collate C not null
poll.deadline text collate C not null
poll.deadline_us bigint not null
poll.hold_set text collate C
poll.show_votes integer not null
poll.propose integer not null
poll.open_link integer not null
poll.gen bigint not null
poll.chosen text collate C
poll.events text not null
poll: poll_check CHECK (((state = 'confirmed'::text) = (chosen IS NOT NULL)))
poll: poll_minutes_check CHECK ((minutes > 0))
poll: poll_open_link_check CHECK ((open_link = ANY (ARRAY[0, 1])))
poll: poll_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
poll: poll_pkey PRIMARY KEY (org, id)
poll: poll_private_check CHECK ((private = ANY (ARRAY[0, 1])))
poll: poll_propose_check CHECK ((propose = ANY (ARRAY[0, 1])))
poll: poll_show_votes_check CHECK ((show_votes = ANY (ARRAY[0, 1])))
poll: poll_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'confirmed'::text, 'cancelled'::text])))
CREATE INDEX poll_deadline ON public.poll USING btree (org, space, deadline_us, id) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX poll_pkey ON public.poll USING btree (org, id)
poll_link.org text collate C not null
poll_link.secret text collate C not null
poll_link.poll text collate C not null
poll_link.voter text collate C
poll_link.gen bigint not null
poll_link.made_us bigint not null
poll_link: poll_link_org_poll_fkey FOREIGN KEY (org, poll) REFERENCES poll(org, id)
poll_link: poll_link_pkey PRIMARY KEY (org, secret)
CREATE UNIQUE INDEX poll_link_pkey ON public.poll_link USING btree (org, secret)
CREATE INDEX poll_link_poll ON public.poll_link USING btree (org, poll)
CREATE UNIQUE INDEX poll_link_secret ON public.poll_link USING btree (secret)
poll_voter.org text collate C not null
poll_voter.id text collate C not null
poll_voter.space text collate C not null
poll_voter.rev bigint not null
poll_voter.created_us bigint not null
poll_voter.created_by text collate C not null
poll_voter.updated_us bigint not null
poll_voter.trashed_us bigint
poll_voter.poll text collate C not null
poll_voter.private integer not null
poll_voter.name text not null
poll_voter.email text not null
poll_voter.zone text collate C not null
poll_voter.required integer not null
poll_voter.came integer not null
poll_voter.votes text not null
poll_voter.note text not null
poll_voter.proposals text not null
poll_voter.answered_us bigint
poll_voter.answered_by text collate C not null
poll_voter.asked_us bigint
poll_voter.asked bigint not null
poll_voter.ended integer not null
poll_voter.gen bigint not null
poll_voter: poll_voter_answered_by_check CHECK ((answered_by = ANY (ARRAY[''::text, 'guest'::text, 'member'::text])))
poll_voter: poll_voter_came_check CHECK ((came = ANY (ARRAY[0, 1])))
poll_voter: poll_voter_ended_check CHECK ((ended = ANY (ARRAY[0, 1])))
poll_voter: poll_voter_org_poll_fkey FOREIGN KEY (org, poll) REFERENCES poll(org, id)
poll_voter: poll_voter_pkey PRIMARY KEY (org, id)
poll_voter: poll_voter_private_check CHECK ((private = ANY (ARRAY[0, 1])))
poll_voter: poll_voter_required_check CHECK ((required = ANY (ARRAY[0, 1])))
CREATE UNIQUE INDEX poll_voter_pkey ON public.poll_voter USING btree (org, id)
CREATE INDEX poll_voter_poll ON public.poll_voter USING btree (org, poll, id) WHERE (trashed_us IS NULL)
principal.org text collate C not null
principal.id text collate C not null
principal.space text collate C not null
principal.rev bigint not null
principal.created_us bigint not null
principal.created_by text collate C not null
principal.updated_us bigint not null
principal.trashed_us bigint
principal.name text not null
principal.title text not null
principal.colour bigint not null
principal.zone text collate C not null
principal.place text not null
principal.member text collate C
principal.hours text not null
principal.video text not null default ''::text
principal.sample integer not null default 0
principal: principal_check CHECK ((space = id))
principal: principal_colour_check CHECK (((colour >= 0) AND (colour <= 7)))
principal: principal_org_member_fkey FOREIGN KEY (org, member) REFERENCES member(org, id)
principal: principal_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
principal: principal_pkey PRIMARY KEY (org, id)
principal: principal_sample_check CHECK ((sample = ANY (ARRAY[0, 1])))
CREATE INDEX principal_member ON public.principal USING btree (org, member)
CREATE UNIQUE INDEX principal_pkey ON public.principal USING btree (org, id)
CREATE UNIQUE INDEX principal_sample ON public.principal USING btree (org) WHERE ((sample = 1) AND (trashed_us IS NULL))
priority.org text collate C not null
priority.id text collate C not null
priority.space text collate C not null
priority.rev bigint not null
priority.created_us bigint not null
priority.created_by text collate C not null
priority.updated_us bigint not null
priority.trashed_us bigint
priority.label text not null
priority.from_date text collate C not null
priority.until_date text collate C not null
priority.first text not null
priority.last text not null
priority: priority_org_space_fkey FOREIGN KEY (org, space) REFERENCES principal(org, id)
priority: priority_pkey PRIMARY KEY (org, id)
CREATE UNIQUE INDEX priority_pkey ON public.priority USING btree (org, id)
CREATE INDEX priority_space ON public.priority USING btree (org, space) WHERE (trashed_us IS NULL)
project.org text collate C not null
project.id text collate C not null
project.space text collate C not null
project.rev bigint not null
project.created_us bigint not null
project.created_by text collate C not null
project.updated_us bigint not null
project.trashed_us bigint
project.name text not null
project.name_key text collate C not null
project.about text not null
project.lead text collate C
project.from_date text collate C not null
project.until_date text collate C not null
project.state text collate C not null
project.colour bigint not null
project: project_colour_check CHECK (((colour >= 0) AND (colour <= 7)))
project: project_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
project: project_pkey PRIMARY KEY (org, id)
project: project_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'active'::text, 'paused'::text, 'done'::text])))
CREATE INDEX project_created ON public.project USING btree (org, space, created_us, id) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX project_pkey ON public.project USING btree (org, id)
CREATE INDEX project_until ON public.project USING btree (org, space, until_date, id) WHERE (trashed_us IS NULL)
project_run.org text collate C not null
project_run.id text collate C not null
project_run.space text collate C not null
project_run.rev bigint not null
project_run.created_us bigint not null
project_run.created_by text collate C not null
project_run.updated_us bigint not null
project_run.trashed_us bigint
project_run.template text collate C
project_run.template_name text not null
project_run.day_name text not null
project_run.day text collate C not null
project_run.people text not null
project_run.options text not null
project_run.steps text not null
project_run: project_run_org_id_fkey FOREIGN KEY (org, id) REFERENCES project(org, id)
project_run: project_run_pkey PRIMARY KEY (org, id)
CREATE INDEX project_run_day ON public.project_run USING btree (org, space, day, id) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX project_run_pkey ON public.project_run USING btree (org, id)
push_device.org text collate C not null
push_device.id text collate C not null
push_device.member text collate C not null
push_device.session text collate C not null
push_device.name text not null
push_device.endpoint text not null
push_device.p256dh text not null
push_device.auth text not null
push_device.created_us bigint not null
push_device.reached_us bigint not null
push_device: push_device_org_member_fkey FOREIGN KEY (org, member) REFERENCES member(org, id)
push_device: push_device_pkey PRIMARY KEY (org, id)
CREATE INDEX push_device_member ON public.push_device USING btree (org, member)
CREATE UNIQUE INDEX push_device_pkey ON public.push_device USING btree (org, id)
push_key.org text collate C not null
push_key.private text not null
push_key.created_us bigint not null
push_key: push_key_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
push_key: push_key_pkey PRIMARY KEY (org)
CREATE UNIQUE INDEX push_key_pkey ON public.push_key USING btree (org)
push_message.org text collate C not null
push_message.device text collate C not null
push_message.id text collate C not null
push_message.notices text not null
push_message.tries bigint not null
push_message.next_us bigint not null
push_message: push_message_org_device_fkey FOREIGN KEY (org, device) REFERENCES push_device(org, id) ON DELETE CASCADE
push_message: push_message_pkey PRIMARY KEY (org, device, id)
CREATE INDEX push_message_next ON public.push_message USING btree (next_us)
CREATE UNIQUE INDEX push_message_pkey ON public.push_message USING btree (org, device, id)
request.org text collate C not null
request.id text collate C not null
request.space text collate C not null
request.rev bigint not null
request.created_us bigint not null
request.created_by text collate C not null
request.updated_us bigint not null
request.trashed_us bigint
request.title text not null
request.title_key text collate C not null
request.body text not null
request.why text not null
request.outcome text not null
request.others text not null
request.due text collate C not null
request.due_time text collate C not null
request.zone text collate C not null
request.due_us bigint not null
request.name text not null
request.email text not null
request.email_key text collate C not null
request.member text collate C not null
request.source text collate C not null
request.form text collate C
request.service text collate C
request.private integer not null
request.state text collate C not null
request.until text collate C not null
request.assignee text collate C not null
request.promised_us bigint not null
request.answered_us bigint not null
request.answered_by text collate C not null
request.answer_rev bigint not null
request.done_us bigint not null
request.talk text not null
request.gen bigint not null
request.once text collate C
request.mail text collate C
request.mailed_us bigint not null default 0
request.brought text not null default '[]'::text
request: request_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
request: request_pkey PRIMARY KEY (org, id)
request: request_private_check CHECK ((private = ANY (ARRAY[0, 1])))
request: request_source_check CHECK ((source = ANY (ARRAY['typed'::text, 'quick'::text, 'mail'::text, 'form'::text, 'api'::text])))
request: request_state_check CHECK ((state = ANY (ARRAY['new'::text, 'asked'::text, 'accepted'::text, 'delegated'::text, 'written'::text, 'later'::text, 'declined'::text, 'done'::text])))
CREATE INDEX request_due ON public.request USING btree (org, space, due_us, id) WHERE (trashed_us IS NULL)
CREATE INDEX request_email ON public.request USING btree (org, email_key, id) WHERE (trashed_us IS NULL)
CREATE INDEX request_form_of ON public.request USING btree (org, form, state) WHERE (trashed_us IS NULL)
CREATE INDEX request_mail ON public.request USING btree (org, mail) WHERE ((mail IS NOT NULL) AND (trashed_us IS NULL))
CREATE INDEX request_member ON public.request USING btree (org, member, id) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX request_once ON public.request USING btree (once) WHERE (once IS NOT NULL)
CREATE UNIQUE INDEX request_pkey ON public.request USING btree (org, id)
CREATE INDEX request_promised ON public.request USING btree (org, space, promised_us, id) WHERE (trashed_us IS NULL)
CREATE INDEX request_state ON public.request USING btree (org, space, state, id) WHERE (trashed_us IS NULL)
CREATE INDEX request_title ON public.request USING btree (org, space, title_key, id) WHERE (trashed_us IS NULL)
CREATE INDEX request_trash ON public.request USING btree (org, space, trashed_us, id) WHERE (trashed_us IS NOT NULL)
request_form.org text collate C not null
request_form.id text collate C not null
request_form.space text collate C not null
request_form.rev bigint not null
request_form.created_us bigint not null
request_form.created_by text collate C not null
request_form.updated_us bigint not null
request_form.trashed_us bigint
request_form.title text not null
request_form.about text not null
request_form.service text collate C
request_form.members integer not null
request_form.paused integer not null
request_form.resets bigint not null
request_form.secret text collate C
request_form: request_form_members_check CHECK ((members = ANY (ARRAY[0, 1])))
request_form: request_form_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
request_form: request_form_paused_check CHECK ((paused = ANY (ARRAY[0, 1])))
request_form: request_form_pkey PRIMARY KEY (org, id)
CREATE UNIQUE INDEX request_form_pkey ON public.request_form USING btree (org, id)
CREATE UNIQUE INDEX request_form_secret ON public.request_form USING btree (secret) WHERE (secret IS NOT NULL)
CREATE INDEX request_form_space ON public.request_form USING btree (org, space, id)
request_link.org text collate C not null
request_link.secret text collate C not null
request_link.request text collate C not null
request_link.gen bigint not null
request_link.made_us bigint not null
request_link: request_link_org_request_fkey FOREIGN KEY (org, request) REFERENCES request(org, id)
request_link: request_link_pkey PRIMARY KEY (org, secret)
CREATE UNIQUE INDEX request_link_pkey ON public.request_link USING btree (org, secret)
CREATE INDEX request_link_request ON public.request_link USING btree (org, request)
CREATE UNIQUE INDEX request_link_secret ON public.request_link USING btree (secret)
resource.org text collate C not null
resource.id text collate C not null
resource.space text collate C not null
resource.rev bigint not null
resource.created_us bigint not null
resource.created_by text collate C not null
resource.updated_us bigint not null
resource.trashed_us bigint
resource.sort text collate C not null
resource.name text not null
resource.site text not null
resource.floor text not null
resource.capacity bigint not null
resource.features text not null
resource.zone text collate C not null
resource.hours text not null
resource.doubles integer not null
resource.catering text not null
resource.visitors text not null
resource.notes text not null
resource: resource_capacity_check CHECK ((capacity >= 0))
resource: resource_doubles_check CHECK ((doubles = ANY (ARRAY[0, 1])))
resource: resource_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
resource: resource_pkey PRIMARY KEY (org, id)
resource: resource_sort_check CHECK ((sort = ANY (ARRAY['room'::text, 'equipment'::text])))
CREATE UNIQUE INDEX resource_pkey ON public.resource USING btree (org, id)
resource_use.org text collate C not null
resource_use.resource text collate C not null
resource_use.event text collate C not null
resource_use.space text collate C not null
resource_use.member text collate C not null
resource_use.reason text not null
resource_use.lost integer not null
resource_use.from_us bigint not null
resource_use.until_us bigint not null
resource_use.lost_at text not null default '[]'::text
resource_use: resource_use_lost_check CHECK ((lost = ANY (ARRAY[0, 1])))
resource_use: resource_use_org_event_fkey FOREIGN KEY (org, event) REFERENCES event(org, id)
resource_use: resource_use_org_resource_fkey FOREIGN KEY (org, resource) REFERENCES resource(org, id)
resource_use: resource_use_pkey PRIMARY KEY (org, resource, event)
CREATE INDEX resource_use_event ON public.resource_use USING btree (org, event)
CREATE UNIQUE INDEX resource_use_pkey ON public.resource_use USING btree (org, resource, event)
CREATE INDEX resource_use_when ON public.resource_use USING btree (org, resource, until_us, from_us)
run_template.org text collate C not null
run_template.id text collate C not null
run_template.space text collate C not null
run_template.rev bigint not null
run_template.created_us bigint not null
run_template.created_by text collate C not null
run_template.updated_us bigint not null
run_template.trashed_us bigint
run_template.name text not null
run_template.name_key text collate C not null
run_template.about text not null
run_template.day_name text not null
run_template.branches text not null
run_template.steps text not null
run_template: run_template_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
run_template: run_template_pkey PRIMARY KEY (org, id)
CREATE INDEX run_template_name ON public.run_template USING btree (org, space, name_key, id) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX run_template_pkey ON public.run_template USING btree (org, id)
saved_view.org text collate C not null
saved_view.id text collate C not null
saved_view.space text collate C not null
saved_view.rev bigint not null
saved_view.created_us bigint not null
saved_view.created_by text collate C not null
saved_view.updated_us bigint not null
saved_view.trashed_us bigint
saved_view.name text not null
saved_view.name_key text collate C not null
saved_view.sort_key text collate C not null
saved_view.lists text collate C not null
saved_view.look text collate C not null
saved_view.pinned integer not null
saved_view.asks text not null
saved_view: saved_view_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
saved_view: saved_view_pinned_check CHECK ((pinned = ANY (ARRAY[0, 1])))
saved_view: saved_view_pkey PRIMARY KEY (org, id)
CREATE UNIQUE INDEX saved_view_name ON public.saved_view USING btree (org, space, lists, name_key) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX saved_view_pkey ON public.saved_view USING btree (org, id)
search_entry.org text collate C not null
search_entry.space text collate C not null
search_entry.kind text collate C not null
search_entry.id text collate C not null
search_entry.private integer not null
search_entry.title text not null
search_entry.at_us bigint not null
search_entry.tsv tsvector not null
search_entry: search_entry_pkey PRIMARY KEY (org, kind, id)
search_entry: search_entry_private_check CHECK ((private = ANY (ARRAY[0, 1])))
CREATE UNIQUE INDEX search_entry_pkey ON public.search_entry USING btree (org, kind, id)
CREATE INDEX search_entry_tsv ON public.search_entry USING gin (tsv)
service.org text collate C not null
service.id text collate C not null
service.space text collate C not null
service.rev bigint not null
service.created_us bigint not null
service.created_by text collate C not null
service.updated_us bigint not null
service.trashed_us bigint
service.title text not null
service.title_key text collate C not null
service.covers text not null
service.leaves text not null
service.promise bigint not null
service.steps text not null
service: service_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
service: service_pkey PRIMARY KEY (org, id)
CREATE UNIQUE INDEX service_pkey ON public.service USING btree (org, id)
CREATE INDEX service_title ON public.service USING btree (org, space, title_key, id) WHERE (trashed_us IS NULL)
CREATE INDEX service_trash ON public.service USING btree (org, space, trashed_us, id) WHERE (trashed_us IS NOT NULL)
session.org text collate C not null
session.id text collate C not null
session.member text collate C not null
session.secret bytea not null
session.name text not null
session.via text collate C not null
session.created_us bigint not null
session.confirmed_us bigint not null
session.seen_us bigint not null
session: session_org_member_fkey FOREIGN KEY (org, member) REFERENCES member(org, id)
session: session_pkey PRIMARY KEY (org, id)
session: session_secret_key UNIQUE (secret)
CREATE INDEX session_age ON public.session USING btree (seen_us)
CREATE INDEX session_member ON public.session USING btree (org, member)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (org, id)
CREATE UNIQUE INDEX session_secret_key ON public.session USING btree (secret)
share.org text collate C not null
share.id text collate C not null
share.space text collate C not null
share.rev bigint not null
share.created_us bigint not null
share.created_by text collate C not null
share.updated_us bigint not null
share.trashed_us bigint
share.about_kind text collate C not null
share.about text collate C not null
share.member text collate C not null
share.until_us bigint not null
share.private integer not null
share.note text not null
share.opened_us bigint not null default 0
share.put_away integer not null default 0
share: share_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
share: share_pkey PRIMARY KEY (org, id)
share: share_private_check CHECK ((private = ANY (ARRAY[0, 1])))
share: share_put_away_check CHECK ((put_away = ANY (ARRAY[0, 1])))
CREATE INDEX share_about ON public.share USING btree (org, about_kind, about, id)
CREATE INDEX share_by ON public.share USING btree (org, created_by, until_us)
CREATE UNIQUE INDEX share_pkey ON public.share USING btree (org, id)
CREATE INDEX share_with ON public.share USING btree (org, member, until_us)
sign_in_attempt.bucket text collate C not null
sign_in_attempt.tries bigint not null
sign_in_attempt.since_us bigint not null
sign_in_attempt: sign_in_attempt_pkey PRIMARY KEY (bucket)
CREATE INDEX sign_in_attempt_age ON public.sign_in_attempt USING btree (since_us)
CREATE UNIQUE INDEX sign_in_attempt_pkey ON public.sign_in_attempt USING btree (bucket)
space.org text collate C not null
space.id text collate C not null
space.kind text collate C not null
space.name text not null
space.created_us bigint not null
space.closed_us bigint
space: space_kind_check CHECK ((kind = ANY (ARRAY['organisation'::text, 'member'::text, 'principal'::text])))
space: space_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
space: space_pkey PRIMARY KEY (org, id)
CREATE UNIQUE INDEX space_pkey ON public.space USING btree (org, id)
supplier.org text collate C not null
supplier.id text collate C not null
supplier.space text collate C not null
supplier.rev bigint not null
supplier.created_us bigint not null
supplier.created_by text collate C not null
supplier.updated_us bigint not null
supplier.trashed_us bigint
supplier.private integer not null
supplier.title_key text collate C not null
supplier.name text not null
supplier.good_for text not null
supplier.standing text collate C not null
supplier.city text not null
supplier.contact text not null
supplier.phone text not null
supplier.mail text not null
supplier.owner text collate C not null
supplier.review text collate C not null
supplier.notes text not null
supplier.price text collate C not null default ''::text
supplier: supplier_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
supplier: supplier_pkey PRIMARY KEY (org, id)
supplier: supplier_private_check CHECK ((private = ANY (ARRAY[0, 1])))
CREATE UNIQUE INDEX supplier_pkey ON public.supplier USING btree (org, id)
CREATE INDEX supplier_title ON public.supplier USING btree (org, space, title_key, id) WHERE (trashed_us IS NULL)
CREATE INDEX supplier_trash ON public.supplier USING btree (org, space, trashed_us, id) WHERE (trashed_us IS NOT NULL)
tag.org text collate C not null
tag.id text collate C not null
tag.space text collate C not null
tag.rev bigint not null
tag.created_us bigint not null
tag.created_by text collate C not null
tag.updated_us bigint not null
tag.trashed_us bigint
tag.name text not null
tag.name_key text collate C not null
tag.sort_key text collate C not null
tag.colour bigint not null
tag.merged_into text collate C
tag: tag_colour_check CHECK (((colour >= 0) AND (colour <= 7)))
tag: tag_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
tag: tag_pkey PRIMARY KEY (org, id)
CREATE UNIQUE INDEX tag_name ON public.tag USING btree (org, space, name_key) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX tag_pkey ON public.tag USING btree (org, id)
tagged.org text collate C not null
tagged.kind text collate C not null
tagged.id text collate C not null
tagged.tag text collate C not null
tagged.via text collate C
tagged: tagged_org_tag_fkey FOREIGN KEY (org, tag) REFERENCES tag(org, id)
tagged: tagged_pkey PRIMARY KEY (org, kind, id, tag)
CREATE UNIQUE INDEX tagged_pkey ON public.tagged USING btree (org, kind, id, tag)
CREATE INDEX tagged_tag ON public.tagged USING btree (org, tag, kind, id)
CREATE INDEX tagged_via ON public.tagged USING btree (org, via) WHERE (via IS NOT NULL)
task.org text collate C not null
task.id text collate C not null
task.space text collate C not null
task.rev bigint not null
task.created_us bigint not null
task.created_by text collate C not null
task.updated_us bigint not null
task.trashed_us bigint
task.title text not null
task.title_key text collate C not null
task.due text collate C
task.due_time text collate C
task.zone text collate C
task.due_us bigint not null
task.priority bigint not null
task.importance bigint not null
task.done_us bigint
task.rule text collate C
task.after_done integer not null
task.assignee text collate C
task.private integer not null
task.uid text collate C not null
task.calendar text collate C
task.notes text not null
task.source text
task.of_kind text collate C
task.of_id text collate C
task.place bigint not null default 0
task.minutes bigint not null default 0
task.milestone integer not null default 0
task.wait text
task.chase_on text collate C
task.waited_us bigint not null default 0
task.prior text
task.stepped integer not null default 0
task.escalate_on text collate C
task: task_after_done_check CHECK ((after_done = ANY (ARRAY[0, 1])))
task: task_check CHECK (((due IS NOT NULL) OR ((due_time IS NULL) AND (rule IS NULL))))
task: task_milestone_check CHECK ((milestone = ANY (ARRAY[0, 1])))
task: task_minutes_check CHECK (((minutes >= 0) AND (minutes <= 100000)))
task: task_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
task: task_pkey PRIMARY KEY (org, id)
task: task_priority_check CHECK ((priority = ANY (ARRAY[(0)::bigint, (1)::bigint, (5)::bigint, (9)::bigint])))
task: task_private_check CHECK ((private = ANY (ARRAY[0, 1])))
task: task_stepped_check CHECK ((stepped = ANY (ARRAY[0, 1])))
CREATE INDEX task_created ON public.task USING btree (org, space, created_us, id, private, importance, title_key, trashed_us) WHERE (trashed_us IS NULL)
CREATE INDEX task_done ON public.task USING btree (org, space, done_us, id) WHERE ((trashed_us IS NULL) AND (done_us IS NOT NULL))
CREATE INDEX task_due ON public.task USING btree (org, space, due_us, id, private, importance, title_key, done_us, trashed_us) WHERE ((trashed_us IS NULL) AND (done_us IS NULL))
CREATE INDEX task_escalate ON public.task USING btree (org, escalate_on, id) WHERE ((escalate_on IS NOT NULL) AND (trashed_us IS NULL) AND (done_us IS NULL))
CREATE INDEX task_milestone ON public.task USING btree (org, space, due_us, id) WHERE ((milestone = 1) AND (trashed_us IS NULL) AND (done_us IS NULL))
CREATE INDEX task_of ON public.task USING btree (org, of_id, place, id) WHERE (of_id IS NOT NULL)
CREATE UNIQUE INDEX task_pkey ON public.task USING btree (org, id)
CREATE INDEX task_prior ON public.task USING btree (org, id) WHERE ((prior IS NOT NULL) AND (trashed_us IS NULL) AND (done_us IS NULL))
CREATE INDEX task_trash ON public.task USING btree (org, space, trashed_us, id) WHERE (trashed_us IS NOT NULL)
CREATE INDEX task_uid ON public.task USING btree (org, space, uid) WHERE (calendar IS NOT NULL)
CREATE INDEX task_wait ON public.task USING btree (org, space, chase_on, id) WHERE ((chase_on IS NOT NULL) AND (trashed_us IS NULL) AND (done_us IS NULL))
telling.org text collate C not null
telling.id text collate C not null
telling.space text collate C not null
telling.kind text collate C not null
telling.known text collate C not null
telling.open integer not null
telling.since_us bigint not null
telling.member text collate C not null
telling.quiet integer not null
telling.until_us bigint not null
telling.by_itself integer not null default 0
telling: telling_by_itself_check CHECK ((by_itself = ANY (ARRAY[0, 1])))
telling: telling_kind_check CHECK ((kind = ANY (ARRAY['event'::text, 'hold_set'::text])))
telling: telling_open_check CHECK ((open = ANY (ARRAY[0, 1])))
telling: telling_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
telling: telling_pkey PRIMARY KEY (org, id)
telling: telling_quiet_check CHECK ((quiet = ANY (ARRAY[0, 1])))
CREATE INDEX telling_open ON public.telling USING btree (org, space, until_us) WHERE (open = 1)
CREATE UNIQUE INDEX telling_pkey ON public.telling USING btree (org, id)
telling_text.org text collate C not null
telling_text.id text collate C not null
telling_text.hash text collate C not null
telling_text.text text not null
telling_text: telling_text_pkey PRIMARY KEY (org, id, hash)
CREATE UNIQUE INDEX telling_text_pkey ON public.telling_text USING btree (org, id, hash)
tie.org text collate C not null
tie.id text collate C not null
tie.space text collate C not null
tie.rev bigint not null
tie.created_us bigint not null
tie.created_by text collate C not null
tie.updated_us bigint not null
tie.trashed_us bigint
tie.from_kind text collate C not null
tie.from_id text collate C not null
tie.to_kind text collate C not null
tie.to_id text collate C not null
tie.pair text collate C not null
tie.meaning text collate C not null
tie.note text not null
tie: tie_meaning_check CHECK ((meaning = ANY (ARRAY['about'::text, 'prepares'::text, 'led_to'::text, 'blocks'::text, 'belongs_with'::text])))
tie: tie_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
tie: tie_pkey PRIMARY KEY (org, id)
CREATE INDEX tie_from ON public.tie USING btree (org, from_kind, from_id, id)
CREATE UNIQUE INDEX tie_once ON public.tie USING btree (org, pair, meaning) WHERE (trashed_us IS NULL)
CREATE UNIQUE INDEX tie_pkey ON public.tie USING btree (org, id)
CREATE INDEX tie_to ON public.tie USING btree (org, to_kind, to_id, id)
time_rule.org text collate C not null
time_rule.id text collate C not null
time_rule.space text collate C not null
time_rule.rev bigint not null
time_rule.created_us bigint not null
time_rule.created_by text collate C not null
time_rule.updated_us bigint not null
time_rule.trashed_us bigint
time_rule.sort text collate C not null
time_rule.label text not null
time_rule.times text not null
time_rule.season_from text collate C not null
time_rule.season_until text collate C not null
time_rule.stay text collate C not null
time_rule.place text not null
time_rule.override text collate C not null
time_rule: time_rule_check CHECK (((stay = 'place'::text) = (place <> ''::text)))
time_rule: time_rule_org_space_fkey FOREIGN KEY (org, space) REFERENCES principal(org, id)
time_rule: time_rule_override_check CHECK ((override = ANY (ARRAY['principal'::text, 'assistant'::text, 'anyone'::text])))
time_rule: time_rule_pkey PRIMARY KEY (org, id)
time_rule: time_rule_sort_check CHECK ((sort = ANY (ARRAY['hours'::text, 'protected'::text, 'rather'::text, 'rather_not'::text])))
time_rule: time_rule_stay_check CHECK ((stay = ANY (ARRAY['anywhere'::text, 'home'::text, 'away'::text, 'place'::text])))
CREATE UNIQUE INDEX time_rule_pkey ON public.time_rule USING btree (org, id)
CREATE INDEX time_rule_space ON public.time_rule USING btree (org, space) WHERE (trashed_us IS NULL)
time_target.org text collate C not null
time_target.id text collate C not null
time_target.space text collate C not null
time_target.rev bigint not null
time_target.created_us bigint not null
time_target.created_by text collate C not null
time_target.updated_us bigint not null
time_target.trashed_us bigint
time_target.sort text collate C not null
time_target.label text not null
time_target.measure text collate C not null
time_target.value text not null
time_target.minutes bigint not null
time_target.people text not null
time_target.weeks bigint not null
time_target.alone integer not null
time_target.from_date text collate C not null
time_target.until_date text collate C not null
time_target: time_target_alone_check CHECK ((alone = ANY (ARRAY[0, 1])))
time_target: time_target_check CHECK (((sort = 'meet'::text) = (measure = ''::text)))
time_target: time_target_measure_check CHECK ((measure = ANY (ARRAY[''::text, 'kind'::text, 'tag'::text, 'words'::text, 'guest'::text])))
time_target: time_target_minutes_check CHECK (((minutes >= 0) AND (minutes <= 10080)))
time_target: time_target_org_space_fkey FOREIGN KEY (org, space) REFERENCES principal(org, id)
time_target: time_target_pkey PRIMARY KEY (org, id)
time_target: time_target_sort_check CHECK ((sort = ANY (ARRAY['at_most'::text, 'at_least'::text, 'meet'::text])))
time_target: time_target_weeks_check CHECK (((weeks >= 0) AND (weeks <= 26)))
CREATE UNIQUE INDEX time_target_pkey ON public.time_target USING btree (org, id)
CREATE INDEX time_target_space ON public.time_target USING btree (org, space) WHERE (trashed_us IS NULL)
told.org text collate C not null
told.id text collate C not null
told.person text not null
told.known text collate C not null
told.sequence bigint not null
told.at_us bigint not null
told.member text collate C not null
told: told_pkey PRIMARY KEY (org, id, person)
CREATE UNIQUE INDEX told_pkey ON public.told USING btree (org, id, person)
view_follow.org text collate C not null
view_follow.member text collate C not null
view_follow.view text collate C not null
view_follow.every text collate C not null
view_follow: view_follow_every_check CHECK ((every = ANY (ARRAY['day'::text, 'week'::text])))
view_follow: view_follow_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
view_follow: view_follow_pkey PRIMARY KEY (org, member, view)
CREATE UNIQUE INDEX view_follow_pkey ON public.view_follow USING btree (org, member, view)
visit.org text collate C not null
visit.member text collate C not null
visit.seq bigint not null
visit.at_us bigint not null
visit: visit_org_fkey FOREIGN KEY (org) REFERENCES organisation(org)
visit: visit_pkey PRIMARY KEY (org, member)
CREATE UNIQUE INDEX visit_pkey ON public.visit USING btree (org, member)
warrant.org text collate C not null
warrant.id text collate C not null
warrant.space text collate C not null
warrant.rev bigint not null
warrant.created_us bigint not null
warrant.created_by text collate C not null
warrant.updated_us bigint not null
warrant.trashed_us bigint
warrant.deed text collate C not null
warrant.about_kind text collate C not null
warrant.about text collate C not null
warrant.authority text collate C not null
warrant.ruling text collate C not null
warrant.words text not null
warrant.reason text not null
warrant: warrant_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
warrant: warrant_pkey PRIMARY KEY (org, id)
CREATE INDEX warrant_about ON public.warrant USING btree (org, about, id)
CREATE UNIQUE INDEX warrant_pkey ON public.warrant USING btree (org, id)
whereabouts.org text collate C not null
whereabouts.id text collate C not null
whereabouts.space text collate C not null
whereabouts.rev bigint not null
whereabouts.created_us bigint not null
whereabouts.created_by text collate C not null
whereabouts.updated_us bigint not null
whereabouts.trashed_us bigint
whereabouts.principal text collate C not null
whereabouts.place text not null
whereabouts.zone text collate C not null
whereabouts.from_date text collate C not null
whereabouts.until_date text collate C not null
whereabouts.note text not null
whereabouts: whereabouts_check CHECK ((until_date >= from_date))
whereabouts: whereabouts_org_principal_fkey FOREIGN KEY (org, principal) REFERENCES principal(org, id)
whereabouts: whereabouts_org_space_fkey FOREIGN KEY (org, space) REFERENCES space(org, id)
whereabouts: whereabouts_pkey PRIMARY KEY (org, id)
CREATE UNIQUE INDEX whereabouts_pkey ON public.whereabouts USING btree (org, id)
CREATE INDEX whereabouts_when ON public.whereabouts USING btree (org, principal, until_date)
