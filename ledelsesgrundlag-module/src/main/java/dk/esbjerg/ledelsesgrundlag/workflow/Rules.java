package dk.esbjerg.ledelsesgrundlag.workflow;

import static dk.esbjerg.ledelsesgrundlag.workflow.Action.ANONYMISE;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.APPROVE;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.CLAIM;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.EDIT;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.PUBLISH;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.REJECT;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.RELEASE;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.REQUEST_CHANGES;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.SAVE;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.START;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.SUBMIT;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.SUGGEST;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.TAKE_DOWN;
import static dk.esbjerg.ledelsesgrundlag.workflow.Action.WITHDRAW;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.BRINGS_A_STORY;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.HAS_CONSENT;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.IS_AS_APPROVED;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.IS_COMPLETE;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.IS_NOT_PUBLIC;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.IS_PUBLIC;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.NAMES_NO_CPR_NUMBER;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.PUBLIC_WITH_BYLINE;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.SAW_A_REVISION;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.SAYS_WHY;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.STORY_FITS;
import static dk.esbjerg.ledelsesgrundlag.workflow.Guard.STORY_IS_PLAIN;
import static dk.esbjerg.ledelsesgrundlag.workflow.Rule.rule;
import static dk.esbjerg.ledelsesgrundlag.workflow.State.APPROVED;
import static dk.esbjerg.ledelsesgrundlag.workflow.State.CHANGES_REQUESTED;
import static dk.esbjerg.ledelsesgrundlag.workflow.State.DRAFT;
import static dk.esbjerg.ledelsesgrundlag.workflow.State.IN_REVIEW;
import static dk.esbjerg.ledelsesgrundlag.workflow.State.PUBLISHED;
import static dk.esbjerg.ledelsesgrundlag.workflow.State.REJECTED;
import static dk.esbjerg.ledelsesgrundlag.workflow.State.SUBMITTED;
import static dk.esbjerg.ledelsesgrundlag.workflow.State.WITHDRAWN;
import static dk.esbjerg.ledelsesgrundlag.workflow.Who.ADMINISTRATOR;
import static dk.esbjerg.ledelsesgrundlag.workflow.Who.AUTHOR;
import static dk.esbjerg.ledelsesgrundlag.workflow.Who.CLAIMANT;
import static dk.esbjerg.ledelsesgrundlag.workflow.Who.REVIEWER;
import static dk.esbjerg.ledelsesgrundlag.workflow.Who.SHARER;
import static dk.esbjerg.ledelsesgrundlag.workflow.Who.SHARING_AUTHOR;
import static dk.esbjerg.ledelsesgrundlag.workflow.Who.SYSTEM;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workflow itself. What may be done, and what somebody is told can be done, are both read from here. */
final class Rules {

    private static final Optional<State> STAYS = Optional.empty();

    // spotless:off
    private static final Map<Action, Rule> TABLE = Stream.of(
            //   action           who             from                                            to
            rule(START,           SHARER,         nowhere(),                                      to(DRAFT)),
            rule(SAVE,            SHARING_AUTHOR, in(DRAFT, CHANGES_REQUESTED),                   STAYS)
                    .needing(SAW_A_REVISION, BRINGS_A_STORY, STORY_FITS, STORY_IS_PLAIN)
                    .doing(Changes::save),
            rule(EDIT,            SHARING_AUTHOR, in(SUBMITTED, IN_REVIEW, APPROVED, PUBLISHED),  to(DRAFT)),
            rule(SUBMIT,          SHARING_AUTHOR, in(DRAFT, CHANGES_REQUESTED),                   to(SUBMITTED))
                    .needing(IS_COMPLETE, HAS_CONSENT, NAMES_NO_CPR_NUMBER),
            rule(CLAIM,           REVIEWER,       in(SUBMITTED),                                  to(IN_REVIEW))
                    .doing(Changes::claim),
            rule(RELEASE,         ADMINISTRATOR,  in(IN_REVIEW),                                  to(SUBMITTED)),
            rule(SUGGEST,         CLAIMANT,       in(IN_REVIEW),                                  to(CHANGES_REQUESTED))
                    .needing(SAW_A_REVISION, SAYS_WHY, BRINGS_A_STORY, STORY_FITS, STORY_IS_PLAIN)
                    .doing(Changes::rewrite),
            rule(REQUEST_CHANGES, CLAIMANT,       in(IN_REVIEW),                                  to(CHANGES_REQUESTED))
                    .needing(SAW_A_REVISION, SAYS_WHY)
                    .overridableFrom(SUBMITTED, IN_REVIEW),
            rule(REJECT,          CLAIMANT,       in(IN_REVIEW),                                  to(REJECTED))
                    .needing(IS_NOT_PUBLIC, SAW_A_REVISION, SAYS_WHY)
                    .overridableFrom(SUBMITTED, IN_REVIEW),
            rule(APPROVE,         CLAIMANT,       in(IN_REVIEW),                                  to(APPROVED))
                    .needing(SAW_A_REVISION, IS_COMPLETE, HAS_CONSENT, NAMES_NO_CPR_NUMBER)
                    .overridableFrom(SUBMITTED, IN_REVIEW)
                    .doing(Changes::approve),
            rule(PUBLISH,         SYSTEM,         in(APPROVED),                                   to(PUBLISHED))
                    .needing(IS_AS_APPROVED)
                    .doing(Changes::publish),
            rule(WITHDRAW,        AUTHOR,         anywhereButInTheEnd(),                          to(WITHDRAWN)),
            rule(ANONYMISE,       AUTHOR,         anywhereButInTheEnd(),                          STAYS)
                    .needing(IS_PUBLIC, PUBLIC_WITH_BYLINE)
                    .doing(Changes::anonymise),
            rule(TAKE_DOWN,       ADMINISTRATOR,  anywhereButInTheEnd(),                          to(WITHDRAWN))
                    .needing(IS_PUBLIC, SAYS_WHY))
            .collect(Collectors.toUnmodifiableMap(Rule::action, Function.identity()));
    // spotless:on

    private Rules() {}

    static Rule of(Action action) {
        return TABLE.get(action);
    }

    private static Set<State> in(State first, State... others) {
        return EnumSet.of(first, others);
    }

    private static Set<State> anywhereButInTheEnd() {
        return EnumSet.complementOf(EnumSet.of(REJECTED, WITHDRAWN));
    }

    private static Set<State> nowhere() {
        return EnumSet.noneOf(State.class);
    }

    private static Optional<State> to(State state) {
        return Optional.of(state);
    }
}
