package dk.esbjerg.ledelsesgrundlag.standalone;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.FullNames;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Waiting;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets.AssetDeletionScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets.AssetListScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets.AssetScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets.AuthoredFileScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.history.TrashScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.history.VersionsScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.items.AppScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.items.DeleteScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.items.DuplicateScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.items.FindScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.items.ItemScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.items.MoveScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.items.NewItemScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.items.OverviewScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.items.PresenceScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.items.WorkflowItemScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.mail.MailScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages.AddressScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages.ComponentFormScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages.ComponentPlacingScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages.FramedPreviewScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages.NewComponentScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages.NewPageScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages.PageScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages.PageTreeScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages.PreviewScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.publishing.PublishScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.publishing.UnpublishScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews.CaseReviewScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews.InboxScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews.NoticesScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews.ReviewPreviewScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews.ReviewScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews.SuggestionScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews.WaitingReviews;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.users.AccountScreen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.users.UsersScreen;

/** The screens of the workbench. Each knows its addresses; where two could answer one, the first here does. */
final class WorkbenchModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder<Screen> screens = Multibinder.newSetBinder(binder(), Screen.class);
        // Files as authored lie below the address of the preview.
        screens.addBinding().to(AuthoredFileScreen.class);
        screens.addBinding().to(AssetListScreen.class);
        screens.addBinding().to(AssetScreen.class);
        screens.addBinding().to(AssetDeletionScreen.class);
        screens.addBinding().to(OverviewScreen.class);
        screens.addBinding().to(AppScreen.class);
        screens.addBinding().to(NewItemScreen.class);
        screens.addBinding().to(WorkflowItemScreen.class);
        screens.addBinding().to(ItemScreen.class);
        screens.addBinding().to(PresenceScreen.class);
        screens.addBinding().to(DuplicateScreen.class);
        screens.addBinding().to(MoveScreen.class);
        screens.addBinding().to(DeleteScreen.class);
        screens.addBinding().to(FindScreen.class);
        screens.addBinding().to(AccountScreen.class);
        screens.addBinding().to(UsersScreen.class);
        screens.addBinding().to(MailScreen.class);
        screens.addBinding().to(PageTreeScreen.class);
        screens.addBinding().to(PageScreen.class);
        screens.addBinding().to(ComponentPlacingScreen.class);
        screens.addBinding().to(AddressScreen.class);
        screens.addBinding().to(ComponentFormScreen.class);
        screens.addBinding().to(NewComponentScreen.class);
        screens.addBinding().to(NewPageScreen.class);
        screens.addBinding().to(FramedPreviewScreen.class);
        screens.addBinding().to(PreviewScreen.class);
        screens.addBinding().to(TrashScreen.class);
        screens.addBinding().to(VersionsScreen.class);
        screens.addBinding().to(PublishScreen.class);
        screens.addBinding().to(UnpublishScreen.class);
        screens.addBinding().to(InboxScreen.class);
        screens.addBinding().to(ReviewScreen.class);
        screens.addBinding().to(ReviewPreviewScreen.class);
        screens.addBinding().to(SuggestionScreen.class);
        screens.addBinding().to(CaseReviewScreen.class);
        screens.addBinding().to(NoticesScreen.class);
        bind(Waiting.class).to(WaitingReviews.class);
    }

    @Provides
    FullNames fullNames(Users users) {
        return name -> users.find(name).map(User::fullName).orElse(name);
    }
}
