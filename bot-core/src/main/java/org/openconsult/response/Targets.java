package org.openconsult.response;

import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentStatus;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBooks;

/** Knows whether there is a thing that somebody wants to answer. */
record Targets(Storage storage) {

    boolean exist(ActionPlan plan, Target target) {
        return switch (target.kind()) {
            case COMMENT ->
                storage.versions(Storage.COMMENTS)
                        .newest(target.id())
                        .filter(comment -> plan.id().equals(comment.getString(CommentDocuments.CONSULTATION)))
                        .filter(comment -> CommentDocuments.status(comment) != CommentStatus.ERASED)
                        .isPresent();
            case CAMPAIGN ->
                Campaigns.find(storage, target.id())
                        .filter(campaign -> campaign.consultation().equals(plan.id()))
                        .isPresent();
            case THEME -> CodeBooks.of(storage, plan.id()).find(target.id()).isPresent();
            case COMMITMENT ->
                plan.commitments().stream()
                        .anyMatch(commitment -> commitment.id().equals(target.id()));
            case PLAN -> target.equals(Target.plan());
        };
    }
}
